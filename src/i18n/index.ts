import { LANGS, type Lang } from '../languages.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';

/** Every language has exactly the keys of Japanese: a missing or unknown one does not compile. */
export type Dictionary = typeof ja;

const dictionaries: Record<Lang, Dictionary> = { ja, en };

/** The strings of the interface in a language. */
export function dictionary(lang: Lang): Dictionary {
  return dictionaries[lang];
}

/**
 * A day as people of that language write it.
 *
 * @param day YYYY-MM-DD
 * @example
 * formatDay('2026-11-23', 'ja') // => '2026年11月23日'
 * formatDay('2026-11-23', 'en') // => 'Nov 23, 2026'
 */
export function formatDay(day: string, lang: Lang): string {
  return new Intl.DateTimeFormat(lang, { dateStyle: lang === 'ja' ? 'long' : 'medium', timeZone: 'UTC' }).format(new Date(day));
}

/**
 * The language of a page, read from its address.
 *
 * @param path the path of a page in one language, with or without the deployment's base
 * @example
 * langOf('/status/ja/guides/errata/') // => 'ja'
 */
export function langOf(path: string): Lang {
  const lang = LANGS.find((candidate) => path.split('/').includes(candidate));
  if (!lang) throw new Error(`${path} is not a page in one language; it has none of ${LANGS.join(', ')} in its path.`);
  return lang;
}
