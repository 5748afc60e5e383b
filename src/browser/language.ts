/** Which language a reader gets at an address that names none. */

const KEY = 'language';

/**
 * The first of the reader's languages that the site has; English when it has none of them.
 *
 * @param wanted BCP 47 tags, most wanted first; empty and unknown ones are passed over
 * @param offered the languages of the site
 * @example
 * chooseLanguage(['fr-FR', 'ja-JP', 'en'], ['ja', 'en']) // => 'ja'
 */
export function chooseLanguage(wanted: readonly (string | null)[], offered: readonly string[]): string {
  for (const tag of wanted) {
    const primary = tag?.toLowerCase().split('-')[0];
    if (primary && offered.includes(primary)) return primary;
  }
  return 'en';
}

/** Keeps the language that a reader chose by hand. Storage may be switched off: then the browser's languages decide. */
export function rememberLanguage(language: string): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Nothing to keep it in; the choice holds for this click.
  }
}

/** The languages of the reader, the one chosen by hand first. */
export function readerLanguages(): (string | null)[] {
  let chosen: string | null = null;
  try {
    chosen = localStorage.getItem(KEY);
  } catch {
    // See rememberLanguage.
  }
  return [chosen, ...navigator.languages];
}
