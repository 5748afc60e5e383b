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

/** So many characters of a text may be other than printable ASCII: to lay out as many different Han characters takes Chromium 30 ms, 100,000 of them 160. */
const LONGEST_IN_FIELD = 4000;
/** The longest text of nothing else, which a browser lays out in as long: in one line, and in a field that breaks lines. */
const LONGEST_PLAIN = { line: 200_000, lines: 50_000 };

/**
 * What a field keeps of a text: all of it, unless a browser would stop to lay it out; of such a text its beginning, with the codes behind it. What
 * is searched of that is what is searched of the whole.
 *
 * @param field whether it has one line or several
 * @example
 * keptInField('504')                         // => '504'
 * keptInField('あ'.repeat(100_000)).length // => 3900
 */
export function keptInField(text: string, field: 'line' | 'lines' = 'line'): string {
  if (text.length <= LONGEST_IN_FIELD) return text;
  const isPlain = text.length <= LONGEST_PLAIN[field] && text.replace(/[\x20-\x7e]+/g, '').length <= LONGEST_IN_FIELD;
  if (isPlain) return text;
  const codesIn = (part: string) => new Set(withoutInvisible(part).normalize('NFKC').toLowerCase().match(CODE));
  const beginning = text.slice(0, LONGEST_IN_FIELD - (LONGEST - BEGINNING)).replace(CUT_OFF, '');
  const known = codesIn(beginning);
  const behind = [...codesIn(text.slice(beginning.length, SCANNED))].filter((code) => !known.has(code));
  return [beginning, ...behind.slice(0, MOST_CODES)].join(' ');
}

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
