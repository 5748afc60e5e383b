import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fullTextTerms } from './full-text-terms.ts';

for (const [query, phrases, terms] of [
  ['証明書エラーの原因', [], ['証明書']],
  ['"接続がタイムアウト" origin', ['接続がタイムアウト'], ['origin']],
  ['“Gateway Timeout”', ['gateway timeout'], []],
  ['たいむあうと', [], ['たいむあうと', 'タイムアウト']],
  ['ﾀｲﾑｱｳﾄ', [], ['タイムアウト']],
  ['サーバーが落ちた', [], ['サーバー', '落ちた']],
  ['504 error', [], ['504']],
  ['X-Cache-Lookup', [], ['x-cache-lookup']],
  ['""', [], []],
  ['localhost', [], ['localhost']],
] as const)
  test(`the full text is asked for what ${query} means`, () => assert.deepEqual(fullTextTerms(query), { phrases, terms }));
