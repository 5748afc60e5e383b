/** Days and numbers as a language writes them. */
import type { Lang } from '../languages.ts';
import { localeOf } from './index.ts';

/**
 * A day as it is written in running text.
 *
 * @param day YYYY-MM-DD
 * @example
 * formatDay('2026-11-23', 'ja') // => '2026年11月23日'
 * formatDay('2026-11-23', 'en') // => 'Nov 23, 2026'
 */
export function formatDay(day: string, lang: Lang): string {
  return new Intl.DateTimeFormat(lang, { dateStyle: localeOf(lang).dateStyle, timeZone: 'UTC' }).format(new Date(day));
}

/**
 * A number with the separators of the language.
 *
 * @example
 * formatNumber(24000, 'en') // => '24,000'
 */
export function formatNumber(number: number, lang: Lang): string {
  return number.toLocaleString(lang);
}
