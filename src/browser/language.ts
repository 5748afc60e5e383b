/** The language of a reader: the one they chose by hand, or the ones of their browser. */
import { FALLBACK_LANG } from '../languages.ts';
import { LANGUAGE_KEY, OLD_LANGUAGE_KEY } from './storage.ts';

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
function rememberLanguage(language: string): void {
  try {
    localStorage.setItem(LANGUAGE_KEY, language);
  } catch {
    // Storage may be switched off; the choice then applies to this click only.
  }
}

/**
 * The languages of the reader, the most preferred first: the one they chose by hand, if any, and those of the browser.
 *
 * @param offered the languages of the site; a choice under the old key counts only when it is one of them
 */
export function readerLanguages(offered: readonly string[]): (string | null)[] {
  return [storedLanguage(offered), ...navigator.languages];
}

/** The stored choice; one under the old key is moved. */
function storedLanguage(offered: readonly string[]): string | null {
  try {
    const choice = localStorage.getItem(LANGUAGE_KEY);
    const old = localStorage.getItem(OLD_LANGUAGE_KEY);
    if (choice !== null || old === null || !offered.includes(old)) return choice;
    rememberLanguage(old);
    return old;
  } catch {
    // Storage may be switched off; the browser's languages decide.
    return null;
  }
}
