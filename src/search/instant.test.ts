import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fold } from './fold.ts';
import { InstantSearch } from './instant.ts';

const search = new InstantSearch({
  pages: [
    ['codes/502/', ['不正なゲートウェイ応答'], fold('bad gateway'), [0]],
    ['codes/504/', ['ゲートウェイタイムアウト', 'オリジンのタイムアウト'], fold('gateway timeout'), [1]],
    ['codes/533/', ['オリジンへの接続タイムアウト'], fold('connection timed out tencent'), [2]],
    ['codes/539/', ['オリジンの証明書の検証失敗'], fold('certificate 期限切レ'), [3]],
    ['classes/5xx/', ['5xx サーバーエラー'], ''],
    ['categories/certificate/', ['証明書'], 'certificate'],
  ],
  shared: ['上流ノエラ', '応答タイムアウト response timeout', '接続タイムアウト', '証明書 certificate'].map(fold),
  synonyms: [
    ['timeout', 'timed out', '時間切レ'],
    ['curl 60', '証明書'],
  ],
});
const pages = (query: string) => search.find(query, 10).map(({ path }) => path);

test('a number opens its page first, a beginning lists codes in numeric order, a class comes before its codes', () => {
  assert.equal(pages('504')[0], 'codes/504/');
  assert.deepEqual(pages('53'), ['codes/533/', 'codes/539/']);
  assert.equal(pages('5xx')[0], 'classes/5xx/');
  assert.deepEqual(pages('5xx').slice(1), ['codes/502/', 'codes/504/', 'codes/533/', 'codes/539/']);
});

test('a number without a page offers the nearest codes', () => assert.deepEqual(pages('535'), ['codes/533/', 'codes/539/', 'codes/504/']));

test('a name typed whole comes first', () => assert.equal(pages('証明書')[0], 'categories/certificate/'));

test('a name of the other language finds the page', () => assert.equal(pages('bad gateway')[0], 'codes/502/'));

test('what is mistyped is found', () => {
  assert.ok(pages('certficate').includes('codes/539/'));
  assert.ok(pages('タイムアト').includes('codes/504/'));
});

test('a phrase finds what its synonyms name, and is not found inside a word', () => {
  assert.ok(pages('curl: (60)').includes('codes/539/'));
  assert.deepEqual(pages('zcurl 60'), []);
});

test('what nothing names is not found, and nothing typed finds nothing', () => {
  for (const query of ['zzqqxxyy', '', ' ', '<script>']) assert.deepEqual(pages(query), [], query);
});
