/** Which language a reader gets at an address without one. */
import { FALLBACK_LANG } from '../languages.ts';
import { LANGUAGE_KEY } from './storage.ts';

/**
 * The first of the reader's languages that the site has; the fallback when it has none of them.
 *
 * @param preferred language tags (BCP 47), most preferred first; empty and unknown ones are passed over
 * @param offered the languages of the site
 * @example
 * chooseLanguage(['fr-FR', 'ja-JP', 'en'], ['ja', 'en']) // => 'ja'
 */
export function chooseLanguage(preferred: readonly (string | null)[], offered: readonly string[]): string {
  for (const tag of preferred) {
    const primary = tag?.toLowerCase().split('-')[0];
    if (primary && offered.includes(primary)) return primary;
  }
  return FALLBACK_LANG;
}

/** Keeps the language that a reader chose by hand. Storage may be switched off: then the browser's languages decide. */
export function rememberLanguage(language: string): void {
  try {
    localStorage.setItem(LANGUAGE_KEY, language);
  } catch {
    // Nothing to keep it in; the choice holds for this click.
  }
}

/** The languages of the reader, the one chosen by hand first. */
export function readerLanguages(): (string | null)[] {
  let chosen: string | null = null;
  try {
    chosen = localStorage.getItem(LANGUAGE_KEY);
  } catch {
    // See rememberLanguage.
  }
  return [chosen, ...navigator.languages];
}
