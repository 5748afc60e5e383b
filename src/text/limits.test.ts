/** A limit is one line in either language. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Limit } from '../content/schema.ts';
import { formatLimit } from './limits.ts';

const limit = { name: { ja: 'POST本文の上限', en: 'POST body size' }, value: 32, unit: 'MB', source: 'a' } as Limit;

test('a limit reads as a line with its unit', () => {
  assert.equal(formatLimit(limit, 'en'), 'POST body size: 32 MB');
  assert.equal(formatLimit(limit, 'ja'), 'POST本文の上限：32 MB');
});

test('a limit that customers can change says how far', () => {
  assert.equal(formatLimit({ ...limit, adjustable: { max: 200 } }, 'en'), 'POST body size: 32 MB (adjustable up to 200 MB)');
  assert.equal(
    formatLimit({ ...limit, value: 5, unit: 's', adjustable: { min: 5, max: 60 } }, 'ja'),
    'POST本文の上限：5秒（5秒〜60秒の範囲で変更可）',
  );
});
