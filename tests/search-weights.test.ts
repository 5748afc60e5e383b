/** Every weight of the search earns its place: without it, some set of queries is answered worse. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NEUTRAL, NEUTRAL_SAID, querySets, worthOf, type Change } from '../bench/ablation.ts';
import { WEIGHTS, type Weights } from '../src/search/instant/weights.ts';
import { SAID_WEIGHTS, type SaidWeights } from '../src/search/said/weights.ts';

// The smallest first: most weights show there.
const sets = querySets().sort((a, b) => a.queries.length - b.queries.length);
const before = new Map(sets.map((set) => [set, worthOf('dist', set)]));

const without: [name: string, change: Change][] = [
  ...(Object.keys(WEIGHTS) as (keyof Weights)[]).map((name): [string, Change] => [
    `${name} of the instant index`,
    { weights: { [name]: NEUTRAL[name] } },
  ]),
  ...(Object.keys(SAID_WEIGHTS) as (keyof SaidWeights)[]).map((name): [string, Change] => [
    `${name} of what people say`,
    { said: { [name]: NEUTRAL_SAID[name] } },
  ]),
];
for (const [name, change] of without) {
  test(`without the weight ${name}, fewer queries of some set find their page`, () => {
    const isWorse = sets.some((set) => {
      const { first, three } = worthOf('dist', set, change);
      return first < before.get(set)!.first || three < before.get(set)!.three;
    });
    assert.ok(isWorse, `${name} can go: no set needs it.`);
  });
}
