import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excerptOf } from './excerpt.ts';

test('an excerpt starts where the match is, and ends with a word', () => {
  assert.equal(excerptOf('Check the date. The chain is incomplete.', ['chain'], 14), '… chain is …');
  assert.equal(excerptOf('証明書の期限が切れています。更新します。', ['期限'], 8), '… 期限が切れていま …');
  assert.equal(excerptOf('Timeout of the origin', ['timeout'], 90), 'Timeout of the origin');
});

test('the longest term is looked for first, and a term only at the beginning of a word', () => {
  assert.equal(excerptOf('the first reset (RST)', ['rst'], 90), '… RST)');
  assert.equal(excerptOf('a name, then a host name', ['name', 'host name'], 90), '… host name');
});

test('a word that lost its ending is found', () => assert.equal(excerptOf('We connected to it', ['connecting'], 9), '… connected …'));

test('text without the term has no excerpt', () => assert.equal(excerptOf('nothing of it', ['certificate'], 90), undefined));
