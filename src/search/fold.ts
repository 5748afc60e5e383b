/**
 * Text as search compares it, the same for what is typed and what is found: one form for full-width and half-width
 * characters (NFKC, UAX #15), lower case, katakana for hiragana, no long-vowel marks (サーバ = サーバー).
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
    .replace(/(?<=[\u30a1-\u30fa])[ー\-‐−]/g, '')
    .replace(/ー/g, '');
}

/**
 * The parts of folded text that are compared one by one: words of Latin letters and digits, and unbroken runs of Japanese
 * or Chinese characters.
 *
 * @example
 * partsOf('504 ゲトウェイ timed-out') // => ['504', 'ゲトウェイ', 'timed', 'out']
 */
export function partsOf(folded: string): string[] {
  return folded.match(/[a-z0-9_]+|[\u3005\u30a1-\u30fa\u3400-\u9fff]+/g) ?? [];
}

/** Whether a part is a run of Japanese or Chinese characters rather than a word of Latin letters or digits. */
export const isRun = (part: string): boolean => !/^[a-z0-9_]/.test(part);

/**
 * The overlapping pairs of characters of a run; the run itself when it is one character long.
 *
 * @example
 * pairsOf('証明書') // => ['証明', '明書']
 */
export function pairsOf(run: string): string[] {
  return run.length < 2 ? [run] : Array.from({ length: run.length - 1 }, (_, index) => run.slice(index, index + 2));
}

/**
 * Whether two words are at most `most` insertions, deletions, replacements or swaps of neighbors apart (optimal string
 * alignment).
 *
 * @example
 * isNear('certficate', 'certificate', 1) // => true
 */
export function isNear(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + Number(a[i - 1] !== b[j - 1]));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    if (Math.min(...row) > most) return false;
    before = previous;
    previous = row;
  }
  return previous[b.length] <= most;
}
