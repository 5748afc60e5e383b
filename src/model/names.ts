/** The names of a code: all of them, and those that a heading has room for. */
import type { Lang } from '../languages.ts';
import type { Code } from './code.ts';

/**
 * The names of a code, each once, the standard's first.
 *
 * @example
 * namesOf(code423, 'en') // => ['Locked', 'Request loop']
 */
export function namesOf({ meanings }: Pick<Code, 'meanings'>, lang: Lang): string[] {
  return [...new Set(meanings.map(({ name }) => name[lang]))];
}

/** A heading with more names is too long to read; the page lists the senders with their names right below it. */
const NAMES_IN_HEADING = 2;

/**
 * The names that a heading shows, and how many it leaves out.
 *
 * @example
 * headingOf(code503, 'en') // => { names: ['Service unavailable', 'Rate limited by COS'], more: 6 }
 */
export function headingOf(code: Pick<Code, 'meanings'>, lang: Lang): { names: string[]; more: number } {
  const names = namesOf(code, lang);
  return { names: names.slice(0, NAMES_IN_HEADING), more: Math.max(0, names.length - NAMES_IN_HEADING) };
}
