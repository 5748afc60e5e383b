/** The phrases of a title, between which a line may break. */
import { localeOf } from '../i18n/index.ts';
import type { Lang } from '../languages.ts';

/**
 * A title cut into phrases between which a line may break; one piece where a language breaks lines at its spaces.
 *
 * @example
 * phrasesOf('ゲートウェイの応答を待つ', 'ja') // => ['ゲートウェイの', '応答を', '待つ']
 * phrasesOf('Gateway timeout', 'en')     // => ['Gateway timeout']
 */
export function phrasesOf(text: string, lang: Lang): string[] {
  return localeOf(lang).phraseParser?.parse(text) ?? [text];
}
