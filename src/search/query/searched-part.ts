/** How much of a text is searched: a query as a whole; of a pasted log, its beginning and the codes behind that. */
import { CODE } from './code-pattern.ts';
import { isCjk, withoutInvisible } from './normalize.ts';

/** The longest text that is searched and kept in an address, in characters: in Japanese, an address of 4.5 kB. */
export const LONGEST = 500;
/** What of it is left for the codes behind the beginning. */
const FOR_CODES = 100;
/** The most terms that are looked for: more than a line of a log has. Each is compared with every word of the index. */
export const MOST_TERMS = 40;
/** The most characters of Japanese and Chinese that are looked for; each pair of them is compared with every text of the index. */
const MOST_CJK = 120;
/** How far codes are looked for, in UTF-16 units: several hundred lines of a log. */
const SCANNED = 100_000;

/** What is searched of a text, and whether that is all of it. */
export interface SearchedPart {
  text: string;
  isWhole: boolean;
}

/**
 * What is searched of a text, and what an address keeps of it: the text itself, or the beginning of a long one with the codes behind it,
 * each once. Invisible characters are left out. The part of such a part is the same text again.
 *
 * @returns at most `LONGEST` characters (code points)
 * @example
 * searchedPart('504')             // => { text: '504', isWhole: true }
 * searchedPart(`${log} 502 …`)    // => { text: '2026/11/27 10:00:00 [error] … 502', isWhole: false }
 */
export function searchedPart(text: string): SearchedPart {
  if (text.length <= LONGEST) return { text: withoutInvisible(text), isWhole: true };
  const scanned = withoutInvisible(text.slice(0, SCANNED)).normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (text.length <= SCANNED && isShort(scanned)) return { text: scanned, isWhole: true };
  const beginning = beginningOf(scanned, LONGEST - FOR_CODES);
  const named = codesFrom(0, beginning);
  const codes = [...codesFrom(beginning.length, scanned)].filter((code) => !named.has(code));
  // A code takes a space and three digits.
  return { text: [beginning.trim(), ...codes.slice(0, FOR_CODES / 4)].join(' '), isWhole: false };
}

/**
 * The terms of a query that are looked for: all, unless there are too many; then the first ones, each once.
 *
 * @example
 * searchedTerms(['bad', 'gateway']) // => ['bad', 'gateway']
 */
export function searchedTerms(terms: readonly string[]): readonly string[] {
  const isFew = terms.length <= MOST_TERMS && terms.filter(isCjk).join('').length <= MOST_CJK;
  if (isFew) return terms;
  let room = MOST_CJK;
  return [...new Set(terms)].slice(0, MOST_TERMS).flatMap((term) => {
    if (!isCjk(term)) return [term];
    const piece = term.slice(0, room);
    room -= piece.length;
    return piece === '' ? [] : [piece];
  });
}

/** Whether a text has few enough characters; counted as code points only where that makes a difference. */
const isShort = (text: string): boolean => text.length <= LONGEST || (text.length <= 2 * LONGEST && [...text].length <= LONGEST);

/** The first characters of a text, none cut in two, without a part of a Latin word or a number at their end. */
function beginningOf(text: string, length: number): string {
  const beginning = [...text.slice(0, 2 * length)].slice(0, length).join('');
  return /^[a-z0-9]/i.test(text.slice(beginning.length)) ? beginning.replace(/[a-z0-9]{1,40}$/i, '') : beginning;
}

/** The codes in a text from a position on, as written. A zero begins none. */
function codesFrom(position: number, text: string): Set<string> {
  const matches = [...text.toLowerCase().matchAll(CODE)];
  return new Set(matches.filter(({ index, 0: code }) => index >= position && !code.startsWith('0')).map(([code]) => code));
}
