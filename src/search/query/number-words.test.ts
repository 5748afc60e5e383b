import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normalize } from './normalize.ts';
import { numbersInWords } from './number-words.ts';

for (const [text, ...numbers] of [
  ['http status five oh four', 504],
  ['five hundred and four', 504],
  ['five hundred', 500],
  ['four twenty nine', 429],
  ['four oh four or five hundred three', 404, 503],
  ['four one three', 413],
  ['五百四', 504],
  ['五百二十二', 522],
  ['四百', 400],
  ['五〇三エラー', 503],
  ['ごーまるよん', 504],
  ['ゴマルサン', 503],
  ['ヨンヒャクヨン', 404],
  ['ごひゃくにじゅうに', 522],
  ['さんまるいち', 301],
] as const)
  test(`${text} is ${numbers.join(' and ')}`, () => assert.deepEqual(numbersInWords(normalize(text)), numbers));

for (const text of [
  'one of two',
  'two or three requests',
  'one hundred percent',
  'three hundred requests per second',
  '五百件のデータ',
  'サンプル',
  '二度目',
  'ロングポーリング',
  'ハンドシェイク',
  'four zero',
])
  test(`${text} names no code`, () => assert.deepEqual(numbersInWords(normalize(text)), []));
