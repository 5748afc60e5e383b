import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filterIn, isNarrowed } from './filter.ts';

test('an address narrows by what it names', () => {
  assert.deepEqual(filterIn(new URLSearchParams('q=dns&sender=cloudflare&class=5xx&category=')), { sender: 'cloudflare', class: '5xx' });
  assert.ok(isNarrowed({ class: '5xx' }));
});

test('what is no id is left out', () => {
  assert.deepEqual(filterIn(new URLSearchParams('sender=<b>&class=5%20xx&category=../x')), {});
  assert.ok(!isNarrowed({}));
});
