/** How the search compares text: one spelling for what is the same to a reader, and the terms that a text falls into. */

/** Japanese and Chinese characters, as in a class of a regular expression: 々, hiragana, katakana, ー and Han. */
export const CJK = '\\u3005\\u3041-\\u3096\\u30a1-\\u30fa\\u30fc\\u3400-\\u9fff';
const TERMS = new RegExp(`[a-z0-9_]+|[${CJK}]+`, 'g');

/** Whether a term is a run of Japanese or Chinese characters rather than a word of Latin letters or digits. */
export const isCjk = (term: string): boolean => !/^[a-z0-9_]/.test(term);

/** The scripts that terms are written in. The index keeps the words of each in a file of its own. */
export const SCRIPTS = ['cjk', 'latin'] as const;
export type Script = (typeof SCRIPTS)[number];

/**
 * The script of a term.
 *
 * @example
 * scriptOf('証明書') // => 'cjk'
 */
export const scriptOf = (term: string): Script => (isCjk(term) ? 'cjk' : 'latin');

/**
 * Text as the instant index compares it: one form for full-width and half-width characters (NFKC, UAX #15), lower case,
 * katakana for hiragana, large kana for small ones (リミツト = リミット), without long-vowel marks (サーバ = サーバー).
 *
 * @example
 * normalize('５０４ たいむあうと') // => '504 タイムアウト'
 * normalize('サーバー')           // => 'サバ'
 */
export function normalize(text: string): string {
  return toKatakana(text.normalize('NFKC').toLowerCase())
    .replace(/(?<=[\u30a1-\u30fa])[\-‐−]|ー/g, '')
    .replace(/[ァィゥェォッャュョヮ]/g, (small) => String.fromCharCode(small.charCodeAt(0) + 1));
}

/**
 * A text without the characters that nobody sees: zero-width spaces and joiners, soft hyphens, byte order marks, variation selectors, marks
 * of direction. Chat programs and word processors put them into numbers and words.
 *
 * @see https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point
 * @example
 * withoutInvisible('5\u200b0\u200b4') // => '504'
 */
export function withoutInvisible(text: string): string {
  return text.replace(/\p{DI}/gu, '');
}

/**
 * Katakana for hiragana; everything else stays.
 *
 * @example
 * toKatakana('たいむあうと') // => 'タイムアウト'
 */
export function toKatakana(text: string): string {
  return text.replace(/[\u3041-\u3096]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0x60));
}

/**
 * The terms of a text in lower case: words of Latin letters and digits, and unbroken runs of Japanese or Chinese.
 *
 * @example
 * tokenize('504 ゲートウェイ timed-out') // => ['504', 'ゲートウェイ', 'timed', 'out']
 */
export function tokenize(text: string): string[] {
  return text.match(TERMS) ?? [];
}
