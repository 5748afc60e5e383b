/** Days, numbers and addresses are written and read per language. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDay, formatNumber } from './format.ts';
import { langOf } from './index.ts';

test('a day is written as each language writes it', () => {
  assert.equal(formatDay('2026-11-03', 'ja'), '2026年11月3日');
  assert.equal(formatDay('2026-11-03', 'en'), 'Nov 3, 2026');
});

test('thousands are separated', () => {
  assert.equal(formatNumber(24000, 'ja'), '24,000');
  assert.equal(formatNumber(0.5, 'en'), '0.5');
});

test('the language of a page is read from its address, also below a path', () => {
  assert.equal(langOf('/ja/'), 'ja');
  assert.equal(langOf('/status/en/codes/504/'), 'en');
  assert.throws(() => langOf('/codes/504/'), /not a page in one language/);
});
