/** What a content rule is, and what its check is given. */
import type { MdastNode } from 'satteri';
import { LANGS, type Lang } from '../../languages.ts';
import type { CollectionName, DataOf } from '../collections.ts';
import type { Content, Entry } from '../read.ts';
import type { FieldPath } from '../yaml.ts';

/** Reports a mistake of the entry that is checked: the field, what is wrong, and what would be right. */
export type Report = (path: FieldPath, issue: string, cure: string) => void;

/** Reports a mistake in the body of a guide, at a line of its file. */
type ReportAt = (line: number | undefined, issue: string, cure: string) => void;

interface Checked {
  id: string;
  content: Content;
  /** The newest day that may be written, YYYY-MM-DD. */
  today: string;
  report: Report;
  reportAt: ReportAt;
}

/** Something that has to hold for every entry of some collections, and that its schema alone cannot know. */
export interface Rule {
  of: readonly CollectionName[];
  /** What is right, as a clause about an entry; the documentation lists it. */
  says: string;
  /** Reports the mistakes of one entry. */
  check(entry: Entry<unknown>, about: Checked): void;
}

/** A rule about entries that follow their schema; an entry that does not has other mistakes to mend first. */
export function rule<Name extends CollectionName>(definition: {
  of: readonly Name[];
  says: string;
  check(entry: Checked & { data: DataOf<Name> }): void;
}): Rule {
  return {
    ...definition,
    check: ({ data }, about) => {
      if (data !== undefined) definition.check({ ...about, data: data as DataOf<Name> });
    },
  };
}

/** A rule about what a file says, whether or not it follows its schema: `raw` can be anything; a guide has a body besides. */
export function ruleOfText(definition: {
  of: readonly CollectionName[];
  says: string;
  check(entry: Checked & { raw: unknown; body?: MdastNode }): void;
}): Rule {
  return { ...definition, check: ({ raw, body }, about) => definition.check({ ...about, raw, body }) };
}

/** A rule about the bodies of guides. */
export function ruleOfGuideBody(definition: { says: string; check(entry: Checked & { body: MdastNode }): void }): Rule {
  return {
    ...definition,
    of: ['guides'],
    check: ({ body }, about) => {
      if (body) definition.check({ ...about, body });
    },
  };
}

/** The line of a node of a guide. */
export const lineOfNode = ({ position }: MdastNode): number | undefined => position?.start.line;

/**
 * The strings in a value, each with its path.
 *
 * @example
 * stringsIn({ name: { ja: '名前', en: 'Name' } }) // => [{ path: ['name', 'ja'], value: '名前' }, …]
 */
export function stringsIn(value: unknown): readonly StringAt[] {
  if (value === null || typeof value !== 'object') return collectStrings(value, [], []);
  const strings = known.get(value) ?? collectStrings(value, [], []);
  known.set(value, strings);
  return strings;
}

/** A string in a value, and where it is. */
interface StringAt {
  path: FieldPath;
  value: string;
}

/** The strings of the values that were asked for before: many rules look at every text of an entry. */
const known = new WeakMap<object, StringAt[]>();

/** Adds the strings in a value to those that were found before it. */
function collectStrings(value: unknown, path: FieldPath, found: StringAt[]): StringAt[] {
  if (typeof value === 'string') found.push({ path, value });
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) collectStrings(item, [...path, index], found);
  else if (value !== null && typeof value === 'object')
    for (const [key, item] of Object.entries(value)) collectStrings(item, [...path, key], found);
  return found;
}

/**
 * The texts in a value that readers see in one language, each with its path; ids, numbers and literal text are none.
 *
 * @example
 * [...textsIn({ name: { en: 'Timeout' }, category: 'slow' })] // => [{ path: ['name', 'en'], lang: 'en', value: 'Timeout' }]
 */
export function* textsIn(value: unknown): Generator<{ path: FieldPath; lang: Lang; value: string }> {
  for (const { path, value: text } of stringsIn(value)) {
    const lang = LANGS.find((each) => path.includes(each));
    if (lang && !path.some((key) => LITERAL.includes(String(key)))) yield { path, lang, value: text };
  }
}

/** Fields that pages show literally, as code. */
const LITERAL = ['mark', 'command', 'expect', 'avoid'];

/**
 * Text without its code spans, which are in no language.
 *
 * @example
 * withoutCode('Read `Allow`.') // => 'Read .'
 */
export const withoutCode = (text: string): string => text.replace(/`[^`]*`/g, '');

/**
 * How many sentences a text has.
 *
 * @example
 * sentenceCount('It waits at v1.2. Then it gives up.') // => 2
 */
export const sentenceCount = (text: string): number => (text.match(/。|[.!?](?=\s|$)/g) ?? []).length;

/** The ids of a collection, for a message that says what may be written. */
export const idsOf = (entries: ReadonlyMap<string, unknown>): string =>
  [...entries.keys()].join(', ') || 'one that exists (there is none yet)';

/** The collections whose entries have text that readers see. */
export const WITH_TEXT = [
  'meanings',
  'senders',
  'uncovered',
  'categories',
  'checks',
  'clients',
  'recipes',
  'warnings',
  'instructions',
  'glossary',
] as const satisfies CollectionName[];

/** Whether an entry of a collection cannot be read: what it refers to cannot be told then. */
export const isUnreadable = (entries: ReadonlyMap<string, Entry<unknown>>): boolean =>
  [...entries.values()].some(({ raw }) => raw === undefined || raw === null);
