import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recentIn } from './recent.ts';

test('codes come back in their order, each once, eight at most', () => {
  assert.deepEqual(recentIn('504 539 504 0 '), [504, 539, 0]);
  assert.equal(recentIn(Array.from({ length: 20 }, (_, code) => 400 + code).join(' ')).length, 8);
});

test('whatever else was stored is left out', () => {
  for (const stored of [null, '', '{', '["504"]', '5040', '-1', '<b>']) assert.deepEqual(recentIn(stored), [], String(stored));
});
