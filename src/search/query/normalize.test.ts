import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normalize, tokenize } from './normalize.ts';

for (const [typed, same] of [
  ['５０４', '504'],
  ['ﾀｲﾑｱｳﾄ', 'タイムアウト'],
  ['たいむあうと', 'タイムアウト'],
  ['サーバ', 'サーバー'],
  ['レートリミツト', 'レートリミット'],
  ['HTTP', 'ｈｔｔｐ'],
  ['キャッシュ-', 'キャッシュ'],
])
  test(`${typed} and ${same} are the same to the search`, () => assert.equal(normalize(typed), normalize(same)));

test('バス and パス stay apart', () => assert.notEqual(normalize('バス'), normalize('パス')));

test('text falls into Latin words and Japanese runs', () => {
  assert.deepEqual(tokenize('504 ゲートウェイ timed-out'), ['504', 'ゲートウェイ', 'timed', 'out']);
  assert.deepEqual(tokenize('err_504:证书'), ['err_504', '证书']);
});
