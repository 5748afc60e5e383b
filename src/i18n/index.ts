/** The words of the interface and the locale facts of every language. */
import { LANGS, type Lang } from '../languages.ts';
import { en, enLocale } from './en.ts';
import { ja, jaLocale, type Dictionary } from './ja.ts';
import type { Locale } from './locale.ts';

export type { Dictionary, Locale };

const DICTIONARIES: Record<Lang, Dictionary> = { ja, en };
const LOCALES: Record<Lang, Locale> = { ja: jaLocale, en: enLocale };

/**
 * The strings of the interface in a language.
 *
 * @example
 * dictionary('ja').origin // => 'オリジン'
 */
export function dictionary(lang: Lang): Dictionary {
  return DICTIONARIES[lang];
}

/**
 * How a language is written: dates, lengths, line breaks.
 *
 * @example
 * localeOf('en').openGraph // => 'en_US'
 */
export function localeOf(lang: Lang): Locale {
  return LOCALES[lang];
}

/**
 * The language of a page, read from its address.
 *
 * @param path the path of a page in one language, with or without the deployment's base
 * @throws when no segment of the path is a language
 * @example
 * langOf('/status/ja/guides/errata/') // => 'ja'
 */
export function langOf(path: string): Lang {
  const lang = LANGS.find((candidate) => path.split('/').includes(candidate));
  if (!lang) throw new Error(`${path} is not a page in one language; it has none of ${LANGS.join(', ')} in its path.`);
  return lang;
}
