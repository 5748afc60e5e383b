/** The files of the instant index: how they are written at build time and read in the browser. */
import type { SearchTexts } from '../texts.ts';
import type { IndexedPage, IndexedWords, InstantIndex } from './instant-search.ts';

/** The position of a page is written as one character, from this one on. */
const FIRST = 48;

/**
 * The index as text: its id, its texts as JSON, then a line for each page with its path, the positions of the senders and categories of its
 * meanings, those of the senders of each name, between commas, and its names, between tabs.
 *
 * @example
 * writeIndex({ id: 'a1', texts: {…}, pages: [{ path: 'codes/504/', names: ['Gateway timeout'], meanings: [[1, 0]] }] })
 * // => 'a1\n{…}\n504\t10\t\tGateway timeout'
 */
export function writeIndex({ id, texts, pages }: InstantIndex): string {
  const written = (positions: readonly number[]) => String.fromCharCode(...positions.map((position) => FIRST + position));
  const lines = pages.map(({ path, names, meanings, users = [] }) =>
    [path.replace(/^codes\/(\d+)\/$/, '$1'), written(meanings.flat()), users.map(written).join(','), ...names].join('\t'),
  );
  return [id, JSON.stringify(texts), ...lines].join('\n');
}

/** Reads what `writeIndex` wrote; throws when it is something else. */
export function readIndex(text: string): InstantIndex {
  const [id, texts, ...lines] = text.split('\n');
  if (lines.length === 0) throw new Error('no index');
  const pages = lines.map((line): IndexedPage => {
    const [path, positions, users, ...names] = line.split('\t');
    // Such as a page of the host that says 404.
    if (names.length === 0) throw new Error('no index');
    const meanings = [...(positions.match(/../g) ?? [])].map((pair) => [pair.charCodeAt(0) - FIRST, pair.charCodeAt(1) - FIRST] as const);
    return {
      path: /^\d+$/.test(path) ? `codes/${path}/` : path,
      names,
      meanings,
      ...(users && { users: users.split(',').map((each) => [...each].map((character) => character.charCodeAt(0) - FIRST)) }),
    };
  });
  return { id, texts: JSON.parse(texts) as SearchTexts, pages };
}

/** The words of a script as text: the id of their index, then a line for each page. */
export const writeWords = ({ id, phrases }: IndexedWords): string => [id, ...phrases.map((each) => each.join('|'))].join('\n');

/** Reads what `writeWords` wrote. */
export function readWords(text: string): IndexedWords {
  const [id, ...lines] = text.split('\n');
  return { id, phrases: lines.map((line) => line.split('|').filter(Boolean)) };
}
