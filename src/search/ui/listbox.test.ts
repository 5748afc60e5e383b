import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextIndex } from './listbox.ts';

test('arrows go through the options and around their ends', () => {
  assert.deepEqual(
    [0, 1, 2].map((current) => nextIndex(current, 1, 3)),
    [1, 2, 0],
  );
  assert.deepEqual(
    [0, 1, 2].map((current) => nextIndex(current, -1, 3)),
    [2, 0, 1],
  );
});

test('with nothing selected, down leads to the first option, and up to the last', () => {
  assert.equal(nextIndex(-1, 1, 3), 0);
  assert.equal(nextIndex(-1, -1, 3), 2);
});
