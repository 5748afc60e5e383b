/** In which language a query is compared with what people say. */
import { LANGS, SCRIPT_OF } from '../../languages.ts';
import type { Script } from '../query/normalize.ts';

/**
 * The language of a query by its script: that of the page when it is written so, otherwise another one. An engineer who reads Japanese pastes
 * messages in English.
 *
 * @param lang of the page
 * @param scripts of the terms of the query
 * @example
 * saidLanguage('ja', ['latin'])        // => 'en'
 * saidLanguage('en', ['latin', 'cjk']) // => 'ja'
 */
export function saidLanguage(lang: string, scripts: readonly Script[]): string {
  const script = scripts.includes('cjk') ? 'japanese' : 'latin';
  const scriptOf: Record<string, string> = SCRIPT_OF;
  return [lang, ...LANGS].find((each) => scriptOf[each] === script) ?? lang;
}
