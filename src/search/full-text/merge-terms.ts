/** One list of results from those of several terms. */

/** What the index has for one term. */
export interface TermResults<Result> {
  term: string;
  results: readonly Result[];
}

/**
 * The results of several terms as one list, best first: a rare term counts more than a common one, and results with more of the
 * terms come first. No term is required, so a page need not have every word of the query.
 *
 * @example
 * mergeTerms([{ term: 'dns', results: [{ id: 'a', score: 2 }] }, { term: 'slow', results: [{ id: 'b', score: 3 }, { id: 'a', score: 1 }] }])
 * // => a before b
 */
export function mergeTerms<Result extends { id: string; score: number }>(
  found: readonly TermResults<Result>[],
): { result: Result; score: number }[] {
  const sums = new Map<string, { result: Result; score: number; weight: number }>();
  let total = 0;
  for (const { results } of found) {
    if (results.length === 0) continue;
    // Of two terms, the one on half as many pages weighs about half as much again (inverse document frequency).
    const weight = 1 / Math.log2(2 + results.length);
    total += weight;
    const best = Math.max(...results.map(({ score }) => score));
    for (const result of results) {
      const sum = sums.get(result.id) ?? { result, score: 0, weight: 0 };
      sum.score += weight * (0.5 + (0.5 * result.score) / best);
      sum.weight += weight;
      sums.set(result.id, sum);
    }
  }
  return [...sums.values()]
    .map(({ result, score, weight }) => ({ result, score: (score / total) * (weight / total) }))
    .sort((a, b) => b.score - a.score);
}
