import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recentIn } from './recent.ts';

test('codes come back in their order, each once, eight at most', () => {
  assert.deepEqual(recentIn('[504,539,504,0]'), [504, 539, 0]);
  assert.equal(recentIn(JSON.stringify(Array.from({ length: 20 }, (_, code) => 400 + code))).length, 8);
});

test('whatever else was stored counts as nothing', () => {
  for (const stored of [null, '', '{', '"504"', '{"a":1}', 'null', '[null,"504",1000,-1,1.5]'])
    assert.deepEqual(recentIn(stored), [], String(stored));
});
