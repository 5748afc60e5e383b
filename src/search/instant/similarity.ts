/** How near two spellings are: pairs of characters for Japanese, edit distance for words. */

/**
 * The overlapping pairs of characters of a run; the run itself when it is one character long.
 *
 * @example
 * bigrams('証明書') // => ['証明', '明書']
 */
function bigrams(run: string): string[] {
  return run.length < 2 ? [run] : Array.from({ length: run.length - 1 }, (_, index) => run.slice(index, index + 2));
}

/**
 * Compares texts with a run: the share of the run's pairs of characters that a text has, from 0 to 1; 0 when it has fewer than half of
 * them, or the run is too short to be mistyped. The pairs are made once for all texts.
 *
 * @example
 * bigramShareOf('タイムアト')('ゲートウェイタイムアウト') // => 0.75: three of four pairs
 */
export function bigramShareOf(run: string): (text: string) => number {
  if (run.length < 3) return (text) => Number(text.includes(run));
  const pairs = bigrams(run);
  return (text) => {
    const share = pairs.filter((pair) => text.includes(pair)).length / pairs.length;
    return share >= 0.5 ? share : 0;
  };
}

/**
 * Whether two words are at most `most` insertions, deletions, replacements or swaps of neighbors apart (optimal string
 * alignment).
 *
 * @example
 * withinDistance('certficate', 'certificate', 1) // => true
 */
export function withinDistance(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + Number(a[i - 1] !== b[j - 1]));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], beforePrevious[j - 2] + 1);
    }
    if (Math.min(...row) > most) return false;
    beforePrevious = previous;
    previous = row;
  }
  return previous[b.length] <= most;
}
