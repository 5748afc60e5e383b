/** Days and numbers as a language writes them. */
import { LANGS, type Lang } from '../languages.ts';
import { localeOf } from './index.ts';

/** The format of days in each language, which takes a hundred times as long to make as to use. */
const dayFormats = new Map(
  LANGS.map((lang) => [lang, new Intl.DateTimeFormat(lang, { dateStyle: localeOf(lang).dateStyle, timeZone: 'UTC' })]),
);

/**
 * A day as it is written in running text.
 *
 * @param day YYYY-MM-DD
 * @example
 * formatDay('2026-11-23', 'ja') // => '2026年11月23日'
 * formatDay('2026-11-23', 'en') // => 'Nov 23, 2026'
 */
export function formatDay(day: string, lang: Lang): string {
  return dayFormats.get(lang)!.format(new Date(day));
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
