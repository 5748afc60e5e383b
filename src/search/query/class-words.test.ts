import assert from 'node:assert/strict';
import { test } from 'node:test';
import { classInWords } from './class-words.ts';
import { normalize } from './normalize.ts';

for (const [text, codeClass] of [
  ['client errors', '4xx'],
  ['list of client error codes', '4xx'],
  ['informational responses', '1xx'],
  ['success codes', '2xx'],
  ['all redirect codes', '3xx'],
  ['redirection messages', '3xx'],
  ['server-side errors', '5xx'],
  ['nonstandard codes', 'other'],
  ['クライアントエラー一覧', '4xx'],
  ['クライアント側のエラーの種類', '4xx'],
  ['サーバーエラー系のコードまとめ', '5xx'],
  ['成功系', '2xx'],
  ['情報レスポンス', '1xx'],
  ['リダイレクト系のステータス一覧', '3xx'],
  ['標準外のコード一覧', 'other'],
] as const)
  test(`${text} names the class ${codeClass}`, () => assert.equal(classInWords(normalize(text)), codeClass));

for (const text of [
  'server error',
  'client errors after a deploy',
  '内部サーバーエラー',
  'redirect',
  'リダイレクトが終わらない',
  'success',
  'client closed request',
])
  test(`${text} names no class`, () => assert.equal(classInWords(normalize(text)), undefined));
