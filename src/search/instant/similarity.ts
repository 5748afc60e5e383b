/** What is nearly the same. */

/**
 * The overlapping pairs of characters of a run; the run itself when it is one character long.
 *
 * @example
 * pairsOf('証明書') // => ['証明', '明書']
 */
function pairsOf(run: string): string[] {
  return run.length < 2 ? [run] : Array.from({ length: run.length - 1 }, (_, index) => run.slice(index, index + 2));
}

/**
 * How well a text holds a run, from 0 to 1; in part when at least half of its pairs of characters stand there.
 *
 * @example
 * shareOf('タイムアト', 'ゲートウェイタイムアウト') // => 0.6: three of four pairs
 */
export function shareOf(run: string, text: string): number {
  if (text.includes(run)) return 1;
  if (run.length < 3) return 0;
  const pairs = pairsOf(run);
  const share = pairs.filter((pair) => text.includes(pair)).length / pairs.length;
  return share >= 0.5 ? 0.8 * share : 0;
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
