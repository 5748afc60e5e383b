/**
 * When the content of a page changed. `history.json` has it for each content file and is committed, because a build asks neither git nor the
 * clock: a build from an archive or a shallow clone is the same to the byte as one from a clone with all commits.
 */
import { createHash } from 'node:crypto';
import { COLLECTIONS, COLLECTION_NAMES, entryAt, fileOf, type CollectionName } from '../content/collections.ts';
import { CLASSES, classOf, type CodeMeaning } from '../model/code.ts';
import type { Model } from '../model/index.ts';
import history from './history.json' with { type: 'json' };

/** What is known of a content file: a hash of its text, and when it was added and changed last (UTC, ISO 8601). */
export interface FileHistory {
  hash: string;
  added: string;
  changed: string;
}

/** The history of the content, keyed by file, such as `content/codes/http/504.yaml`. */
export type History = Readonly<Record<string, FileHistory>>;

/** The history as it is committed. */
export const HISTORY: History = history;

/** The collections of which pages are made; the others have words for the search, or parts that many pages share. */
const SHOWN: readonly CollectionName[] = COLLECTION_NAMES.filter(
  (name) => !['phrases', 'synonyms', 'sources', 'instructions'].includes(name),
);

/**
 * Whether the history has a content file.
 *
 * @param path from the root of the project
 * @example
 * hasHistory('content/codes/http/504.yaml') // => true
 * hasHistory('content/synonyms.yaml')       // => false
 */
export function hasHistory(path: string): boolean {
  const entry = entryAt(path.replace(/^content\//, ''));
  return entry !== undefined && SHOWN.includes(entry.name);
}

/** So many digits of a hash tell two versions of a file apart. */
const HASH_DIGITS = 12;

/** The hash of a content file, the same for every kind of line ends. */
export const hashOf = (text: string): string =>
  createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex').slice(0, HASH_DIGITS);

/** The content files that a meaning is told by, besides what all of them share. */
const filesOfMeaning = ({ id, checks }: CodeMeaning): string[] => [
  fileOf('meanings', id),
  ...checks.map((check) => fileOf('checks', check)),
];

/**
 * The content files that a page is made of.
 *
 * @param path of the page, without the base of the deployment
 * @returns none for a page that is not made of content
 * @example
 * filesOfPage('/ja/categories/loop/', model()) // => ['content/categories/loop.yaml', 'content/codes/…/….yaml', …]
 */
export function filesOfPage(path: string, { codes, meanings, warnings, guides, senders, categories }: Model): string[] {
  const [, lang, kind = '', id = ''] = /^(?:\/(\w\w)(?=\/))?(?:\/([a-z]+))?(?:\/([^/]+))?\/$/.exec(path) ?? [];
  const filesWhere = (isIn: (meaning: CodeMeaning) => boolean) => meanings.filter(isIn).flatMap(filesOfMeaning);
  const all = () => filesWhere(() => true);
  const pages: Record<string, () => string[]> = {
    '': all,
    codes: () => {
      if (id === '') return all();
      const ofCode = codes.find(({ code }) => String(code) === id)?.meanings ?? [];
      return [...ofCode.flatMap(filesOfMeaning), ...(warnings.has(Number(id)) ? [fileOf('warnings', id)] : [])];
    },
    classes: () => (CLASSES.some((each) => each === id) ? filesWhere(({ code }) => classOf(code) === id) : []),
    categories: () =>
      id === ''
        ? [...categories.keys()].map((category) => fileOf('categories', category))
        : categories.has(id)
          ? [fileOf('categories', id), ...filesWhere(({ category }) => category === id)]
          : [],
    senders: () =>
      id === ''
        ? [...senders.keys()].map((sender) => fileOf('senders', sender))
        : senders.has(id)
          ? [fileOf('senders', id), ...filesWhere(({ sender }) => sender === id)]
          : [],
    guides: () =>
      guides.filter((guide) => guide.lang === lang && (id === '' || guide.slug === id)).map((guide) => fileOf('guides', guide.id)),
    collisions: all,
    equivalents: all,
    glossary: () => [COLLECTIONS.glossary.files].map((file) => `content/${file}`),
    uncovered: () => [`content/${COLLECTIONS.uncovered.files}`],
  };
  return Object.hasOwn(pages, kind) ? pages[kind]() : [];
}

/**
 * When the newest of some content files changed; undefined where the history has none of them.
 *
 * @example
 * lastChange(['content/codes/http/504.yaml']) // => '2026-11-28T09:12:44Z'
 */
export const lastChange = (files: readonly string[], of: History = HISTORY): string | undefined =>
  files
    .flatMap((file) => (Object.hasOwn(of, file) ? [of[file].changed] : []))
    .sort()
    .at(-1);
