import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normalizeQuery } from './query.ts';

const queries: [string, string][] = [
  ['５０４', '504'],
  [' 504　ﾀｲﾑｱｳﾄ ', '504 タイムアウト'],
  ['"接続がタイムアウト"', '接続がタイムアウト'],
  ['「証明書」', '証明書'],
  ['\t\n', ''],
  ['<b>504</b>', '<b>504</b>'],
];
for (const [typed, expected] of queries) {
  test(`${JSON.stringify(typed)} is searched as ${JSON.stringify(expected)}`, () => assert.equal(normalizeQuery(typed), expected));
}
