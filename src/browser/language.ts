/** The language of a reader: the one they chose by hand, or the ones of their browser. */
import { FALLBACK_LANG } from '../languages.ts';
import { LANGUAGE_KEY } from './storage.ts';

/**
 * The first of the reader's languages that the site has; the fallback when it has none of them.
 *
 * @param preferred language tags (BCP 47), the most preferred first; empty and unknown ones are skipped
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

/** Stores the language that a reader chose by hand. */
export function rememberLanguage(language: string): void {
  try {
    localStorage.setItem(LANGUAGE_KEY, language);
  } catch {
    // Storage may be switched off; the choice then applies to this click only.
  }
}

/** The languages of the reader, the most preferred first: the one they chose by hand, if any, and those of the browser. */
export function readerLanguages(): (string | null)[] {
  let choice: string | null = null;
  try {
    choice = localStorage.getItem(LANGUAGE_KEY);
  } catch {
    // Storage may be switched off; the browser's languages decide.
  }
  return [choice, ...navigator.languages];
}
