/** Which rows of the choice of senders are left by what a reader sees. */
import { normalize } from '../search/query/normalize.ts';
import { parseQuery } from '../search/query/parse.ts';
import { occursWith, recognize, sendersOn } from '../search/signals/recognize.ts';
import type { Product, SignalsFile } from '../search/signals/signals-file.ts';

/** A row of the choice. */
export interface Row {
  sender: string;
  /** What the row says. */
  text: string;
}

/** What a text leaves of the rows. */
export interface Narrowed {
  /** The senders of the rows that are left; all of them where nothing matches. */
  senders: string[];
  /** Whether some row matches. */
  matches: boolean;
  /** A product that is recognized and that the site does not cover. */
  uncovered?: Product;
  /** A sender that is recognized and has no meaning of this code. */
  absent?: Product;
}

/**
 * The rows that a text leaves: those of the senders whose names, marks or log formats it has; where it has none, those whose text, names or marks
 * have every word of it, also in part, so that a mark narrows while it is typed.
 *
 * @param typed what the reader typed or pasted
 * @param code of the page
 * @param signals left out where they could not be loaded; then only the text of the rows is compared
 * @example
 * narrowRows('x-amzn', [{ sender: 'nginx', … }, { sender: 'aws-alb', … }], 503, signals).senders // => ['aws-alb']
 */
export function narrowRows(typed: string, rows: readonly Row[], code: number, signals?: SignalsFile): Narrowed {
  const all = rows.map(({ sender }) => sender);
  const words = wordsOf(typed, code);
  if (words.length === 0) return { senders: all, matches: true };
  const found = signals && recognize(parseQuery(typed), signals);
  const recognized = found ? sendersOn(code, all, found).map(({ product }) => product.id) : [];
  if (recognized.length > 0) return { senders: all.filter((sender) => recognized.includes(sender)), matches: true };
  const left = rows.filter(({ sender, text }) => {
    const product = signals?.senders.find(({ id }) => id === sender);
    const marks = product?.marks.filter((mark) => occursWith(mark, code)) ?? [];
    const known = normalize([text, ...(product?.names ?? []), ...marks.map((mark) => mark.text)].join('\n'));
    return words.every((word) => hasWord(known, word));
  });
  if (left.length > 0) return { senders: left.map(({ sender }) => sender), matches: true };
  const uncovered = found?.uncovered[0]?.product;
  const absent = found?.senders.find(({ product }) => !all.includes(product.id))?.product;
  return { senders: all, matches: false, ...(uncovered ? { uncovered } : absent && { absent }) };
}

/** The words of a text that can tell rows apart: not the code of the page, which every row is about, and no single letter or digit. */
const wordsOf = (typed: string, code: number): string[] =>
  normalize(typed)
    .split(/\s+/)
    .filter((word) => word !== String(code) && !/^[\x21-\x7e]?$/.test(word));

/** Whether a text has a word or its beginning; one of Japanese or Chinese, which are written without spaces, anywhere. Both are normalized. */
function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!/^[a-z0-9]/.test(word) || !/[a-z0-9]/.test(text[at - 1] ?? '')) return true;
  return false;
}
