/** What the index answered for one term. */
export interface Answered<Result> {
  term: string;
  results: readonly Result[];
}

/**
 * The results of several terms as one list, best first: a rare term counts more than a common one, and whoever has more of
 * the terms comes first. None is required, so a page need not hold every word of the query.
 *
 * @example
 * ranked([{ term: 'dns', results: [{ id: 'a', score: 2 }] }, { term: 'slow', results: [{ id: 'b', score: 3 }, { id: 'a', score: 1 }] }])
 * // => a before b
 */
export function ranked<Result extends { id: string; score: number }>(
  answered: readonly Answered<Result>[],
): { result: Result; score: number }[] {
  const sums = new Map<string, { result: Result; score: number; weight: number }>();
  let whole = 0;
  for (const { results } of answered) {
    if (results.length === 0) continue;
    // Of two terms, the one on half as many pages weighs about half as much again (inverse document frequency).
    const weight = 1 / Math.log2(2 + results.length);
    whole += weight;
    const best = Math.max(...results.map(({ score }) => score));
    for (const result of results) {
      const sum = sums.get(result.id) ?? { result, score: 0, weight: 0 };
      sum.score += weight * (0.5 + (0.5 * result.score) / best);
      sum.weight += weight;
      sums.set(result.id, sum);
    }
  }
  return [...sums.values()]
    .map(({ result, score, weight }) => ({ result, score: (score / whole) * (weight / whole) }))
    .sort((a, b) => b.score - a.score);
}
