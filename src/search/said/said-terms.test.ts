import assert from 'node:assert/strict';
import { test } from 'node:test';
import { katakanaRuns, loanWords, saidTerms } from './said-terms.ts';

const loans = new Set(['リクエスト', 'タイムアウト', 'サバ']);

test('words lose their endings, on both sides of a comparison alike', () => {
  assert.deepEqual(saidTerms('Certificates expired', loans), saidTerms('certificate expires', loans));
});

test('a name of several words is there as a whole and in its words', () => {
  assert.deepEqual(saidTerms('Retry-After', loans), ['retry', 'aft', 'retry-after']);
  assert.deepEqual(saidTerms('proxy_read_timeout', loans), ['proxy', 'read', 'timeout', 'proxy_read_timeout']);
});

test('Japanese falls into pairs of characters, without what is grammar alone', () => {
  assert.deepEqual(saidTerms('証明書が切れてる', loans), ['証明', '明書', '切', 'レテ', 'テル']);
  assert.deepEqual(saidTerms('ので', loans), []);
});

test('a compound of loan words falls into them, however they are spelled', () => {
  assert.deepEqual(saidTerms('リクエストタイムアウト', loans), ['リクエスト', 'タイムアウト']);
  assert.deepEqual(saidTerms('サーバータイムアウト', loans), saidTerms('ｻｰﾊﾞﾀｲﾑｱｳﾄ', loans));
  assert.deepEqual(loanWords('ミラサバ', loans), ['ミラ', 'サバ']);
  assert.deepEqual(loanWords('ミラ', loans), ['ミラ']);
});

test('the exit code of curl is one term, whatever stands around it', () => {
  for (const text of ['curl: (28) Timeout', 'curl exit code 28 timeout', 'curl 28 timeout'])
    assert.ok(saidTerms(text, loans).includes('curl_28'), text);
  assert.ok(!saidTerms('curl 8.14 timeout', loans).includes('curl_8'));
});

test('runs of katakana are those of a text', () => assert.deepEqual(katakanaRuns('サーバーのエラー'), ['サバ', 'エラ']));
