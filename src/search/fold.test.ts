import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fold, isNear, pairsOf, partsOf } from './fold.ts';

test('what is typed and what is found are compared in one form', () => {
  for (const [typed, same] of [
    ['５０４', '504'],
    ['ﾀｲﾑｱｳﾄ', 'タイムアウト'],
    ['たいむあうと', 'タイムアウト'],
    ['サーバ', 'サーバー'],
    ['Gateway', 'GATEWAY'],
  ])
    assert.equal(fold(typed), fold(same));
  assert.notEqual(fold('バス'), fold('パス'));
});

test('words and runs are told apart, signs are dropped', () => {
  assert.deepEqual(partsOf(fold('504 ゲートウェイ, timed-out: 証明書 <b>')), ['504', 'ゲトウェイ', 'timed', 'out', '証明書', 'b']);
  assert.deepEqual(partsOf(''), []);
});

test('a run is compared by pairs of characters', () => {
  assert.deepEqual(pairsOf('証明書'), ['証明', '明書']);
  assert.deepEqual(pairsOf('書'), ['書']);
});

test('a letter too many, too few, wrong or swapped is near', () => {
  for (const typo of ['certficate', 'certiificate', 'certificote', 'certifciate']) assert.equal(isNear(typo, 'certificate', 1), true, typo);
  assert.equal(isNear('certfcate', 'certificate', 1), false);
  assert.equal(isNear('certfcate', 'certificate', 2), true);
  assert.equal(isNear('', 'a', 1), true);
});
