import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fold, partsOf } from './normalize.ts';

for (const [typed, same] of [
  ['５０４', '504'],
  ['ﾀｲﾑｱｳﾄ', 'タイムアウト'],
  ['たいむあうと', 'タイムアウト'],
  ['サーバ', 'サーバー'],
  ['レートリミツト', 'レートリミット'],
  ['HTTP', 'ｈｔｔｐ'],
  ['キャッシュ-', 'キャッシュ'],
])
  test(`${typed} and ${same} are the same to the search`, () => assert.equal(fold(typed), fold(same)));

test('バス and パス stay apart', () => assert.notEqual(fold('バス'), fold('パス')));

test('text falls into Latin words and Japanese runs', () => {
  assert.deepEqual(partsOf('504 ゲートウェイ timed-out'), ['504', 'ゲートウェイ', 'timed', 'out']);
  assert.deepEqual(partsOf('err_504:证书'), ['err_504', '证书']);
});
