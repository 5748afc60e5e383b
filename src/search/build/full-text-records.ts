/** What the full text holds: a record for each meaning, sender, category and section of a guide, to which a hit leads, and the glossary. */
import { parseHTML } from 'linkedom';
import { classOf } from '../../model/code.ts';
import type { Category, Check, Glossary, Meaning, Sender } from '../../content/schema.ts';
import { LANGS, type Lang } from '../../languages.ts';
import { dictionary } from '../../i18n/index.ts';
import { formatLimit } from '../../text/limits.ts';
import { plain } from '../../text/prose.ts';

/** A record as Pagefind's `addCustomRecord` takes it. */
export interface FullTextRecord {
  /** Below the site's root, with the fragment of a section. */
  url: string;
  language: Lang;
  content: string;
  meta: { title: string; sender?: string };
  filters?: Record<string, string[]>;
}

/** The parts of the content that records are made of, keyed by id. */
export interface RecordedContent {
  meanings: ReadonlyMap<string, Meaning>;
  senders: ReadonlyMap<string, Sender>;
  categories: ReadonlyMap<string, Category>;
  checks: ReadonlyMap<string, Check>;
  glossary: ReadonlyMap<string, Glossary>;
}

/**
 * Every record of the content, in each language. Labels of the pages are left out: a word that is on every page finds none.
 *
 * @example
 * recordsOf(content)[0].url // => '/ja/codes/0/#tencent-cdn'
 */
export function recordsOf({ meanings, senders, categories, checks, glossary }: RecordedContent): FullTextRecord[] {
  return LANGS.flatMap((lang) => [
    ...[...meanings].map(([id, meaning]) => meaningRecord(lang, id.split('/')[0], meaning, senders, checks)),
    ...[...senders].map(([id, { name, intro, evidence, requestIdHeader }]) => ({
      url: `/${lang}/senders/${id}/`,
      language: lang,
      content: lines([intro[lang], ...evidence.map((each) => `${each.mark} ${each[lang]}`), requestIdHeader ?? '']),
      meta: { title: name[lang] },
    })),
    ...[...categories].map(([id, { title, intro }]) => ({
      url: `/${lang}/categories/${id}/`,
      language: lang,
      content: plain(intro[lang]),
      meta: { title: title[lang] },
    })),
    {
      url: `/${lang}/glossary/`,
      language: lang,
      content: lines([...glossary.values()].flatMap(({ term, definition }) => [...LANGS.map((each) => term[each]), definition[lang]])),
      meta: { title: dictionary(lang).glossary },
    },
  ]);
}

function meaningRecord(
  lang: Lang,
  sender: string,
  meaning: Meaning,
  senders: RecordedContent['senders'],
  checks: RecordedContent['checks'],
): FullTextRecord {
  const { code, name, summary, causes, actions, support, limits, fields, evidence, differs } = meaning;
  const findings = meaning.checks.flatMap((id) => checks.get(id)?.findings ?? []);
  return {
    url: `/${lang}/codes/${code}/#${sender}`,
    language: lang,
    content: lines([
      summary[lang],
      meaning.meaning[lang],
      ...causes.map((cause) => cause[lang]),
      ...actions.map((action) => action[lang]),
      ...(support ? [support[lang]] : []),
      ...limits.map((limit) => formatLimit(limit, lang)),
      ...fields.map((field) => field.name),
      ...(evidence ? [evidence[lang]] : []),
      ...differs.map((difference) => difference[lang]),
      ...findings.flatMap(({ expect }) => expect),
    ]),
    meta: { title: `${code} ${name[lang]}`, sender: senders.get(sender)?.short[lang] ?? sender },
    filters: { sender: [sender], category: [meaning.category], class: [classOf(code)] },
  };
}

/**
 * The records of a guide as it was built, one for what is before its first section and one for each section: an h2 with an id and what
 * follows it.
 *
 * @param path of the page, below the site's root
 * @param html the page; what is not in its `article[data-pagefind-body]`, or is in `[data-pagefind-ignore]`, is left out
 * @example
 * guideRecords('/en/guides/x/', 'en', '<article data-pagefind-body><h1>X</h1>…<h2 id="why">Why</h2>…</article>')
 * // => records of /en/guides/x/ and /en/guides/x/#why
 */
export function guideRecords(path: string, language: Lang, html: string): FullTextRecord[] {
  const { document } = parseHTML(html);
  const body = document.querySelector('article[data-pagefind-body]')!;
  const pageHeading = body.querySelector('h1')!;
  const title = textOf([pageHeading]);
  pageHeading.remove();
  const sections: { heading?: Element; nodes: Node[] }[] = [{ nodes: [] }];
  for (const node of body.childNodes) {
    if (isElement(node) && node.matches('h2[id]')) sections.push({ heading: node, nodes: [] });
    else sections.at(-1)!.nodes.push(node);
  }
  return sections
    .map(({ heading, nodes }) => ({
      url: heading ? `${path}#${heading.id}` : path,
      language,
      content: textOf(nodes),
      meta: { title: heading ? `${title} – ${textOf([heading])}` : title },
    }))
    .filter(({ content }) => content !== '');
}

/** Elements within a line; every other one is apart from the text around it. */
const INLINE = 'a, code, em, strong, span, wbr';

/** The text of nodes on one line, without what no reader sees. */
function textOf(nodes: Iterable<Node>): string {
  const textIn = (node: Node): string => {
    if (!isElement(node)) return node.nodeType === 3 ? (node.nodeValue ?? '') : '';
    if (node.matches('style, script, [data-pagefind-ignore]')) return '';
    const text = [...node.childNodes].map(textIn).join('');
    return node.matches(INLINE) ? text : ` ${text} `;
  };
  return [...nodes].map(textIn).join('').replace(/\s+/g, ' ').trim();
}

const isElement = (node: Node): node is Element => node.nodeType === 1;

/** Texts as plain lines, each once. */
const lines = (texts: readonly string[]): string => [...new Set(texts.map(plain))].join('\n');
