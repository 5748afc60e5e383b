/** How much of a text is searched: a query as a whole; of a pasted log, its beginning and the codes behind that. */
import { CODE } from './code-pattern.ts';
import { withoutInvisible } from './normalize.ts';

/** The longest text that is searched and kept in an address: in Japanese, an address of 4.5 kB. All lengths are in UTF-16 units. */
export const LONGEST = 500;
/** How much of it the beginning takes; the codes take the rest, each with a space before it. */
const BEGINNING = 400;
const MOST_CODES = (LONGEST - BEGINNING) / 4;
/** How far codes are looked for: several hundred lines of a log. */
const SCANNED = 100_000;
/** What a cut may have left of a word, a number, an address or a character. */
const CUT_OFF = /[\w.:/\ud800-\udbff-]{1,40}$/;

/** What is searched of a text, and whether that is all of it. */
export interface SearchedPart {
  text: string;
  isWhole: boolean;
}

/**
 * What is searched of a text, and what an address keeps of it: the text itself, or the beginning of a long one with the codes behind it,
 * each once. Invisible characters are left out. The part of such a part is the same text again.
 *
 * @example
 * searchedPart('504')          // => { text: '504', isWhole: true }
 * searchedPart(`${log} 502 …`) // => { text: '2026/11/27 10:00:00 [error] … 502', isWhole: false }
 */
export function searchedPart(text: string): SearchedPart {
  const visible = withoutInvisible(text.slice(0, SCANNED));
  const isWhole = text.length <= SCANNED;
  if (visible.length <= LONGEST) return { text: visible, isWhole };
  const plain = visible.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (plain.length <= LONGEST) return { text: plain, isWhole };
  const beginning = plain.slice(0, BEGINNING).replace(CUT_OFF, '');
  const codes = new Set(plain.slice(beginning.length).toLowerCase().match(CODE));
  return { text: [beginning.trim(), ...[...codes].slice(0, MOST_CODES)].join(' '), isWhole: false };
}
