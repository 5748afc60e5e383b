import { loadDefaultJapaneseParser } from 'budoux';
import type { Lang } from '../languages.ts';

const parser = loadDefaultJapaneseParser();

/**
 * A title cut into phrases between which a line may break. English breaks at its spaces, so it stays one piece.
 *
 * @example
 * phrasesOf('ゲートウェイの応答を待つ', 'ja') // => ['ゲートウェイの', '応答を', '待つ']
 */
export function phrasesOf(text: string, lang: Lang): string[] {
  return lang === 'ja' ? parser.parse(text) : [text];
}
