/** Codes and their meanings: types, grouping, and what follows from the number alone. */
import type { CLASSES } from '../content/classes.ts';
import type { Meaning, Stage } from '../content/schema.ts';

export { CLASSES } from '../content/classes.ts';
export { STANDARD } from '../content/standard.ts';

/** A class of codes. */
export type CodeClass = (typeof CLASSES)[number];

/** What one sender means by one code. */
export interface CodeMeaning extends Omit<Meaning, 'stages'> {
  /** On the hop between edge and origin, the stages at which it breaks; empty on other hops, or when the sources do not say. */
  stages: Stage[];
  /** `<sender>/<code>` */
  id: string;
  sender: string;
}

/** One number with all its meanings, the standard's first. */
export interface Code {
  code: number;
  codeClass: CodeClass;
  meanings: CodeMeaning[];
}

/**
 * The class of a code: its first digit for 100 to 599 (RFC 9110 §15), `other` for every other number.
 *
 * @example
 * classOf(504) // => '5xx'
 * classOf(0)   // => 'other'
 */
export function classOf(code: number): CodeClass {
  return code >= 100 && code <= 599 ? (`${Math.floor(code / 100)}xx` as CodeClass) : 'other';
}

/**
 * Whether a code reports a failure: an error of HTTP, a value beyond HTTP, or 0, which logs hold where no response was sent.
 *
 * @example
 * isFailure(0)   // => true
 * isFailure(304) // => false
 */
export function isFailure(code: number): boolean {
  return code >= 400 || code === 0;
}

/**
 * The numbers nearest to a number, nearest first; of two equally near ones the smaller comes first.
 *
 * @param code any number
 * @param codes the numbers to choose from
 * @param count how many to return at most
 * @example
 * nearestCodes(599, [503, 504, 562, 567], 2) // => [567, 562]
 */
export function nearestCodes(code: number, codes: Iterable<number>, count: number): number[] {
  return [...codes].sort((a, b) => Math.abs(a - code) - Math.abs(b - code) || a - b).slice(0, count);
}

/**
 * The code in a path: its last part that is a number of one to three digits; `undefined` where it has none.
 *
 * @example
 * codeInPath('/599')             // => 599
 * codeInPath('/ja/codes/0599/x') // => undefined
 */
export function codeInPath(path: string): number | undefined {
  const part = path.split('/').findLast((each) => /^\d{1,3}$/.test(each));
  return part ? Number(part) : undefined;
}

/**
 * Meanings grouped into codes, in the order in which they come.
 *
 * @param meanings in numeric order
 * @example
 * codesOf([nginx499, nginx504, envoy504]).map(({ code, meanings }) => [code, meanings.length]) // => [[499, 1], [504, 2]]
 */
export function codesOf(meanings: readonly CodeMeaning[]): Code[] {
  const codes = new Map<number, Code>();
  for (const meaning of meanings) {
    const code = codes.get(meaning.code) ?? { code: meaning.code, codeClass: classOf(meaning.code), meanings: [] };
    code.meanings.push(meaning);
    codes.set(meaning.code, code);
  }
  return [...codes.values()];
}

/**
 * The newest day (YYYY-MM-DD) on which one of the sources was checked.
 *
 * @param meanings at least one
 * @example
 * lastChecked(code504.meanings) // => '2026-11-23'
 */
export function lastChecked(meanings: readonly Pick<CodeMeaning, 'sources'>[]): string {
  return meanings.flatMap(({ sources }) => sources.map(({ checked }) => checked)).reduce((newest, day) => (day > newest ? day : newest));
}
