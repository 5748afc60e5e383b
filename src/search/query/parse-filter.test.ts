import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFiltered } from './filter.ts';
import { parseFilter } from './parse-filter.ts';

test('an address narrows by what it names', () => {
  assert.deepEqual(parseFilter(new URLSearchParams('q=dns&sender=cloudflare&class=5xx&category=')), { sender: 'cloudflare', class: '5xx' });
  assert.ok(isFiltered({ class: '5xx' }));
});

test('what is no id is left out', () => {
  assert.deepEqual(parseFilter(new URLSearchParams('sender=<b>&class=5%20xx&category=../x')), {});
  assert.ok(!isFiltered({}));
});
