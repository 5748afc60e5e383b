/** Every piece of prose that a reader sees, with its file and field: content files, guides, strings of the interface. */
import type { MdastNode } from 'satteri';
import { nodesIn } from '../../src/content/guide.ts';
import type { Content, Entry } from '../../src/content/read.ts';
import { LANGS, type Lang } from '../../src/languages.ts';

/** A piece of prose in one language. */
export interface Passage {
  lang: Lang;
  file: string;
  line: number | undefined;
  field: string;
  /** Without markup; a code span or a placeholder is the word `CODE`. */
  text: string;
  /** With markup, as the file has it. */
  markup: string;
  /** Whether the text consists of sentences; a name or a label does not. */
  sentences: boolean;
}

/** Fields that hold a label. */
const LABELS = ['name', 'short', 'title', 'term', 'form'];

/** The field that quotes the source document, whose wording is not ours. */
const QUOTED = 'says';

/** All prose below `content/`, in the order of files. */
export function passagesOf(content: Content): Passage[] {
  const entries: Entry<unknown>[] = [
    ...content.meanings.values(),
    ...content.senders.values(),
    ...content.uncovered.values(),
    ...content.categories.values(),
    ...content.checks.values(),
    ...content.warnings.values(),
    ...content.clients.values(),
    ...content.recipes.values(),
    ...content.instructions.values(),
    ...content.glossary.values(),
  ];
  return [...entries.flatMap(passagesOfEntry), ...[...content.guides].flatMap(([id, entry]) => passagesOfGuide(id, entry))];
}

function passagesOfEntry({ file, raw, lineOf }: Entry<unknown>): Passage[] {
  return [...bilingualLeaves(raw)].map(({ path, lang, value }) => ({
    lang,
    file,
    line: lineOf(path),
    field: path.join('.'),
    text: plainText(value),
    markup: value,
    sentences: !path.some((key) => LABELS.includes(String(key))),
  }));
}

function* bilingualLeaves(
  value: unknown,
  path: (string | number)[] = [],
): Generator<{ path: (string | number)[]; lang: Lang; value: string }> {
  if (path.some((key) => key === QUOTED)) return;
  if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* bilingualLeaves(item, [...path, index]);
  else if (value !== null && typeof value === 'object')
    for (const [key, item] of Object.entries(value)) {
      const lang = LANGS.find((candidate) => candidate === key);
      if (lang && typeof item === 'string') yield { path: [...path, key], lang, value: item };
      else yield* bilingualLeaves(item, [...path, key]);
    }
}

function passagesOfGuide(id: string, { file, raw, body }: Entry<unknown>): Passage[] {
  const { title, summary } = raw as { title: string; summary: string };
  const lang = id.split('/')[0] as Lang;
  return [
    { lang, file, line: 2, field: 'title', text: plainText(title), markup: title, sentences: false },
    { lang, file, line: 3, field: 'summary', text: plainText(summary), markup: summary, sentences: true },
    ...(body ? blocksOf(body) : []).map((block) => ({ lang, file, field: 'text', markup: block.text, ...block })),
  ].filter(({ text }) => text !== '');
}

/** The paragraphs, headings and table cells of a guide; the last two are labels. */
function blocksOf(body: MdastNode): Pick<Passage, 'line' | 'text' | 'sentences'>[] {
  return [...nodesIn(body)]
    .filter(({ type }) => type === 'paragraph' || type === 'heading' || type === 'tableCell')
    .map((block) => ({ line: block.position?.start.line, text: textOfBlock(block), sentences: block.type === 'paragraph' }));
}

/** The text of a block on one line; a line break between Japanese characters is none. */
const textOfBlock = (block: MdastNode): string =>
  [...nodesIn(block)]
    .map((node) => (node.type === 'inlineCode' ? 'CODE' : node.type === 'text' ? node.value : ''))
    .join('')
    .replace(/(?<=[\u3000-\u9fff])\n/g, '')
    .replaceAll('\n', ' ')
    .trim();

/** The strings of the interface in one language; functions are called with their own parameter names. */
export function passagesOfDictionary(lang: Lang, dictionary: object, file: string): Passage[] {
  const strings = function* (value: unknown, key: string): Generator<[string, string]> {
    if (typeof value === 'string') yield [key, value];
    else if (typeof value === 'function') yield [key, String((value as (...args: unknown[]) => unknown)('1', '2'))];
    else if (value !== null && typeof value === 'object')
      for (const [part, item] of Object.entries(value)) yield* strings(item, `${key}.${part}`);
  };
  return Object.entries(dictionary)
    .flatMap(([key, value]) => [...strings(value, key)])
    .map(([field, text]) => ({ lang, file, line: undefined, field, text: plainText(text), markup: text, sentences: /。$|\.$/.test(text) }));
}

/**
 * Prose without its markup.
 *
 * @example
 * plainText('Read `Allow` ([405](code:http/405)).') // => 'Read CODE (405).'
 */
export function plainText(text: string): string {
  return text
    .replace(/`[^`]*`/g, 'CODE')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\{[a-z]+\}/g, 'CODE')
    .trim();
}
