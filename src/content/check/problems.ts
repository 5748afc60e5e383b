/**
 * What one file cannot know alone. Each rule yields one problem per mistake:
 * 1. a code's number is its file name;
 * 2. senders, categories, sources and related codes exist;
 * 3. lists hold nothing twice, and a meaning is not related to itself;
 * 4. a limit names one of its file's own sources;
 * 5. nothing was checked in the future;
 * 6. prose holds paragraphs, `code` and links to codes and guides, and nothing else;
 * 7. a guide exists in every language and brings no script of its own;
 * 8. stages are named only on the hop that has them;
 * 9. and what is said about recognizing a failure (evidence-rules.ts).
 */
import { basename } from 'node:path';
import { checkEvidence } from './evidence-rules.ts';
import { fieldPath, type Problem } from './problem.ts';
import type { Content, Entry } from '../read.ts';
import type { Meaning } from '../schema.ts';
import { LANGS } from '../../languages.ts';

type Path = readonly PropertyKey[];
export type Report = (entry: Entry<unknown>, path: Path, issue: string, cure: string) => void;

/** Where a string stands in an entry. */
interface Leaf {
  path: Path;
  value: string;
}

/**
 * Every mistake in the content, in the order of files.
 *
 * @param content what `readContent` returned
 * @param today the newest day that `checked` may have, YYYY-MM-DD
 */
export function problemsIn(content: Content, today: string): Problem[] {
  const problems = [...content.problems];
  const report: Report = (entry, path, issue, cure) => {
    problems.push({ file: entry.file, line: entry.lineOf(path), field: fieldPath(path) || undefined, issue, cure });
  };
  for (const [id, entry] of content.meanings) {
    sendersExist(id, entry, content, report);
    if (entry.raw) codeIsFileName(entry, report);
    if (entry.data) {
      referencesExist(id, entry, content, report);
      limitsAreSourced(entry, report);
      stagesHaveTheirHop(entry, report);
    }
  }
  for (const entry of [...content.meanings.values(), ...content.senders.values(), ...content.guides.values()]) {
    citationsExist(entry, content, report);
    nothingFromTheFuture(entry, today, report);
  }
  for (const entry of [
    ...content.meanings.values(),
    ...content.senders.values(),
    ...content.categories.values(),
    ...content.checks.values(),
    ...content.warnings.values(),
    ...content.glossary.values(),
  ]) {
    proseIsPlain(entry, content, report);
  }
  guidesAreComplete(content, report);
  checkEvidence(content, report);
  return problems.sort((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0));
}

function sendersExist(id: string, entry: Entry<unknown>, content: Content, report: Report): void {
  const [sender] = id.split('/');
  if (!content.senders.has(sender)) {
    report(entry, [], `belongs to the unknown sender "${sender}"`, `use ${listed(content.senders)}, or add content/senders/${sender}.yaml`);
  }
}

function codeIsFileName(entry: Entry<unknown>, report: Report): void {
  const code = (entry.raw as { code?: unknown }).code;
  const named = Number(basename(entry.file, '.yaml'));
  if (typeof code === 'number' && code !== named) {
    report(entry, ['code'], `is ${code}, but the file is named ${named}`, `write ${named}, or rename the file to ${code}.yaml`);
  }
}

function referencesExist(id: string, entry: Entry<Meaning>, content: Content, report: Report): void {
  const { category, related } = entry.data!;
  if (!content.categories.has(category)) {
    report(entry, ['category'], `is the unknown category "${category}"`, `use ${listed(content.categories)}, or add its file`);
  }
  related.forEach((other, index) => {
    const path = ['related', index];
    if (other === id) report(entry, path, 'names the file itself', 'remove it');
    else if (!content.meanings.has(other))
      report(entry, path, `is the unknown code "${other}"`, `add content/codes/${other}.yaml, or remove it`);
    else if (related.indexOf(other) < index) report(entry, path, `names ${other} a second time`, 'remove it');
  });
}

function stagesHaveTheirHop(entry: Entry<Meaning>, report: Report): void {
  const { hops, stages } = entry.data!;
  if (stages && !hops.includes('edge-origin'))
    report(entry, ['stages'], 'belongs to the hop edge-origin, which hops does not have', 'remove it, or add edge-origin to hops');
}

function limitsAreSourced(entry: Entry<Meaning>, report: Report): void {
  const { limits, sources } = entry.data!;
  limits.forEach(({ source, value, adjustable }, index) => {
    if (!sources.some((citation) => citation.source === source)) {
      report(
        entry,
        ['limits', index, 'source'],
        `is "${source}", which this file does not cite`,
        'add it to sources, with locator and day',
      );
    }
    if (adjustable && (value > adjustable.max || value < (adjustable.min ?? 0))) {
      report(entry, ['limits', index, 'value'], `is ${value}, outside its own range`, 'correct value, adjustable.min or adjustable.max');
    }
  });
}

function citationsExist(entry: Entry<unknown>, content: Content, report: Report): void {
  const citations = (entry.raw as { sources?: unknown } | undefined)?.sources;
  // Without any source, the one mistake is in content/sources.yaml, and reported there.
  if (!Array.isArray(citations) || content.sources.size === 0) return;
  const seen = new Set<string>();
  citations.forEach((citation: { source?: unknown; locator?: unknown } | null, index) => {
    if (typeof citation?.source !== 'string') return;
    const key = `${citation.source} ${String(citation.locator)}`;
    if (!content.sources.has(citation.source)) {
      report(
        entry,
        ['sources', index, 'source'],
        `is the unknown source "${citation.source}"`,
        'add it to content/sources.yaml, or correct the id',
      );
    } else if (seen.has(key)) {
      report(entry, ['sources', index], `cites ${key} a second time`, 'remove it');
    }
    seen.add(key);
  });
}

function nothingFromTheFuture(entry: Entry<unknown>, today: string, report: Report): void {
  for (const { path, value } of leaves(entry.raw)) {
    if (path.at(-1) === 'checked' && value > today) {
      report(entry, path, `is ${value}, in the future`, `write the day the source was read, ${today} at the latest`);
    }
  }
}

const CODE_SPAN = /`[^`]*`/g;
const LINK = /\]\(\s*([^)\s]*)/g;

/** Fields that are shown literally, as code. */
const LITERAL = ['mark', 'command', 'expect', 'avoid'];

function proseIsPlain(entry: Entry<unknown>, content: Content, report: Report): void {
  for (const { path, value } of leaves(entry.raw)) {
    if (path.some((key) => LITERAL.includes(String(key)))) continue;
    const prose = value.replace(CODE_SPAN, '');
    if (prose.includes('`'))
      report(entry, path, 'has a backtick without its partner', 'close the code span; YAML cuts unquoted text at " #", so quote it');
    const html = /<[a-z/!?][^>]*>?/i.exec(prose);
    if (html) {
      report(entry, path, `holds raw HTML (${html[0]})`, 'write plain text; a tag that readers should see goes into `backticks`');
    }
    const targets = [...prose.matchAll(LINK)].map((match) => match[1]);
    const script = /(?:javascript|vbscript|data):/i.exec(prose);
    if (script)
      report(
        entry,
        path,
        `holds a ${script[0]} address`,
        'remove it; prose links only to codes and guides: [504](code:http/504), [errata](guide:errata)',
      );
    for (const target of targets.filter((target) => !/^(?:javascript|vbscript|data):/i.test(target))) {
      const id = /^code:(.+)$/.exec(target)?.[1];
      const guide = /^guide:(.+)$/.exec(target)?.[1];
      if (guide) {
        if (!content.guides.has(`${LANGS[0]}/${guide}`))
          report(entry, path, `links to the unknown guide "${guide}"`, `use a file of content/guides/${LANGS[0]}/, or correct the link`);
      } else if (!id)
        report(
          entry,
          path,
          `links to ${target}`,
          'name documents under sources; prose links only to codes and guides: [504](code:http/504), [errata](guide:errata)',
        );
      else if (!content.meanings.has(id))
        report(entry, path, `links to the unknown code "${id}"`, `add content/codes/${id}.yaml, or correct the link`);
    }
    const markup = /\*\*|__|^#{1,6} |^\s*[-*+] |^\s*\d+\. /m.exec(prose);
    if (markup)
      report(
        entry,
        path,
        `holds Markdown that is not rendered here (${markup[0].trim()})`,
        'use paragraphs, `code` and links to codes and guides',
      );
  }
}

function guidesAreComplete(content: Content, report: Report): void {
  for (const [id, entry] of content.guides) {
    const [lang, slug] = id.split('/');
    for (const other of LANGS) {
      if (other !== lang && !content.guides.has(`${other}/${slug}`)) {
        report(entry, [], `has no ${other} version`, `write content/guides/${other}/${slug}.mdx`);
      }
    }
    const statement = /^(?:import|export)\s.*$/m.exec(entry.text ?? '');
    if (statement) report(entry, [], `holds "${statement[0]}"`, 'remove it; components are given to every guide by its page');
  }
}

function* leaves(value: unknown, path: Path = []): Generator<Leaf> {
  if (typeof value === 'string') yield { path, value };
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* leaves(item, [...path, index]);
  else if (value !== null && typeof value === 'object')
    for (const [key, item] of Object.entries(value)) yield* leaves(item, [...path, key]);
}

function listed(ids: Map<string, unknown>): string {
  return [...ids.keys()].join(', ');
}
