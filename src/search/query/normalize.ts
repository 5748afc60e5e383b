/**
 * Text as search compares it, the same for what is typed and what is found: one form for full-width and half-width
 * characters (NFKC, UAX #15), lower case, katakana for hiragana, large kana for small ones (リミツト = リミット), no long-vowel marks (サーバ = サーバー).
 *
 * @example
 * fold('５０４ たいむあうと') // => '504 タイムアウト'
 * fold('サーバー')           // => 'サバ'
 */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u3041-\u3096]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0x60))
    .replace(/(?<=[\u30a1-\u30fa])[\-‐−]|ー/g, '')
    .replace(/[ァィゥェォッャュョヮ]/g, (small) => String.fromCharCode(small.charCodeAt(0) + 1));
}

/**
 * The parts of text in lower case that are compared one by one: words of Latin letters and digits, and unbroken runs of
 * Japanese or Chinese characters.
 *
 * @example
 * partsOf('504 ゲートウェイ timed-out') // => ['504', 'ゲートウェイ', 'timed', 'out']
 */
export function partsOf(text: string): string[] {
  return text.match(/[a-z0-9_]+|[\u3005\u3041-\u3096\u30a1-\u30fa\u30fc\u3400-\u9fff]+/g) ?? [];
}

/** Whether a part is a run of Japanese or Chinese characters rather than a word of Latin letters or digits. */
export const isRun = (part: string): boolean => !/^[a-z0-9_]/.test(part);
