/** Every weight of the ranker earns its place: without it, some set of queries is answered differently. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NEUTRAL, querySets, worthOf } from '../bench/ablation.ts';
import { WEIGHTS, type Weights } from '../src/search/instant/weights.ts';

// The smallest first: most weights show there.
const sets = querySets().sort((a, b) => a.queries.length - b.queries.length);
const before = new Map(sets.map((set) => [set, worthOf('dist', set)]));

for (const name of Object.keys(WEIGHTS) as (keyof Weights)[]) {
  test(`without the weight ${name}, fewer queries of some set find their page`, () => {
    const isWorse = sets.some((set) => {
      const { first, three } = worthOf('dist', set, { [name]: NEUTRAL[name] });
      return first < before.get(set)!.first || three < before.get(set)!.three;
    });
    assert.ok(isWorse, `${name} can go: no set needs it.`);
  });
}
