/** Builds what the content check accepted, and looks for its text on the pages. */
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { problemsIn } from '../../src/content/check/problems.ts';
import { textsIn } from '../../src/content/check/rule.ts';
import { COLLECTION_NAMES } from '../../src/content/collections.ts';
import { nodesIn } from '../../src/content/guide.ts';
import { readContent, type Entry } from '../../src/content/read.ts';
import { LANGS, type Lang } from '../../src/languages.ts';
import { plain } from '../../src/text/prose.ts';
import { filesOf } from '../lib/built-site.ts';
import type { Mutation } from './mutations.ts';

/**
 * Builds the mutations in as few builds as possible: each build has at most one of every file.
 *
 * @param root the folder of the copy of the project
 * @param files the text of every content file as it was
 * @returns one line for everything that went wrong
 */
export async function buildAccepted(root: string, files: ReadonlyMap<string, string>, mutations: readonly Mutation[]): Promise<string[]> {
  const faults: string[] = [];
  let rest = mutations;
  for (let round = 1; rest.length > 0; round++) {
    const [batch, later] = compatible(root, rest);
    console.log(`build ${round}: ${batch.length} files`);
    const output = await build(root);
    if (output !== undefined)
      faults.push(`accepted by the check, refused by the build: ${batch.map(({ file }) => file).join(', ')}: ${output}`);
    else faults.push(...missingTexts(root, new Set(batch.map(({ file }) => file))));
    for (const { file } of batch) writeFileSync(join(root, file), files.get(file)!);
    rest = later;
  }
  return faults;
}

/** The mutations that are accepted together, which are then in the copy, and the others. */
function compatible(root: string, mutations: readonly Mutation[]): [batch: Mutation[], rest: Mutation[]] {
  const batch = [...new Map(mutations.map((mutation) => [mutation.file, mutation])).values()];
  const before = new Map(batch.map(({ file }) => [file, readFileSync(join(root, file))]));
  for (const { file, bytes } of batch) writeFileSync(join(root, file), bytes);
  for (;;) {
    const wrong = new Set(problemsIn(readContent(root)).map(({ file }) => file));
    if (wrong.size === 0 || batch.length === 1) break;
    // Two that are right alone may not be together, such as two entries that use the same order.
    const dropped = batch.filter(({ file }) => wrong.has(file));
    for (const one of dropped.length > 0 ? dropped : batch.slice(1)) {
      writeFileSync(join(root, one.file), before.get(one.file)!);
      batch.splice(batch.indexOf(one), 1);
    }
  }
  return [batch, mutations.filter((mutation) => !batch.includes(mutation))];
}

/** What a failed build printed last; undefined when it succeeded. */
function build(root: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['scripts/run.mjs', 'scripts/build.ts'], { cwd: root, maxBuffer: 100e6 }, (error, stdout, stderr) =>
      resolve(error ? `${stdout}${stderr}`.trim().split('\n').slice(-8).join(' | ') : undefined),
    );
  });
}

/** Text without white space, which pages set as they need. */
const squeezed = (text: string) => text.replace(/[\s\u200B]+/gu, '');

/** The paragraphs of a text, cut where a page puts its code. */
const partsOf = (value: string) => value.split(/\n\s*\n|\{code\}/);

/** The texts of some files that no page has. */
function missingTexts(root: string, files: ReadonlySet<string>): string[] {
  const pages = Object.fromEntries(LANGS.map((lang) => [lang, textOfPages(join(root, 'dist', lang))])) as Record<Lang, string>;
  const content = readContent(root);
  const entries = COLLECTION_NAMES.flatMap((name) => [...(content[name] as Map<string, Entry<unknown>>)]).filter(([, { file }]) =>
    files.has(file),
  );
  return entries.flatMap(([id, { file, raw, body }]) => {
    const texts = [...textsIn(raw)].filter(({ path }) => !path.includes('avoid'));
    const lang = LANGS.find((each) => id.startsWith(`${each}/`));
    if (body && lang) for (const node of nodesIn(body)) if (node.type === 'text') texts.push({ path: ['body'], lang, value: node.value });
    return texts
      .filter(({ lang, value }) => !partsOf(value).every((part) => pages[lang].includes(squeezed(plain(part)))))
      .map(({ path, value }) => `${file}  ${path.map(String).join('.')}  is on no page: ${JSON.stringify(value.slice(0, 200))}`);
  });
}

/** What the pages of a language say, one after the other. */
function textOfPages(folder: string): string {
  return filesOf(folder, '.html')
    .map((file) => squeezed(parseHTML(readFileSync(join(folder, file), 'utf8')).document.body.textContent))
    .join('\n');
}
