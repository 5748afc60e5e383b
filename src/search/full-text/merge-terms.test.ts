import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mergeTerms } from './merge-terms.ts';

const order = (found: Parameters<typeof mergeTerms<{ id: string; score: number }>>[0]) => mergeTerms(found).map(({ result }) => result.id);

test('no term is required, and more terms come first', () => {
  assert.deepEqual(
    order([
      { term: 'dns', results: [{ id: 'a', score: 2 }] },
      {
        term: 'slow',
        results: [
          { id: 'b', score: 3 },
          { id: 'a', score: 1 },
        ],
      },
    ]),
    ['a', 'b'],
  );
});

test('a rare term counts more than a common one', () => {
  const common = ['x', 'y', 'z', 'w'].map((id) => ({ id, score: 1 }));
  assert.equal(
    order([
      { term: 'common', results: common },
      { term: 'rare', results: [{ id: 'r', score: 1 }] },
    ])[0],
    'r',
  );
});

test('a term that is in no text changes nothing', () =>
  assert.deepEqual(
    order([
      { term: 'no', results: [] },
      { term: 'yes', results: [{ id: 'a', score: 1 }] },
    ]),
    ['a'],
  ));
