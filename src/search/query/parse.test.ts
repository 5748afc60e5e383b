import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeAlone, questionOf } from './parse.ts';

for (const query of [
  '504',
  '５０４',
  'HTTP504',
  'HTTP 504',
  '504エラー',
  'error 504',
  '504 とは',
  'err_504',
  '504の原因',
  '504が出る',
  '504が返ってくる',
  '504エラーが発生しました',
  'what does 504 mean',
  'ステータスコード504',
])
  test(`${query} asks for the code 504 and nothing else`, () => {
    const { codes, parts, prefix, codeClass } = questionOf(query);
    assert.deepEqual({ codes, parts, prefix, codeClass }, { codes: [504], parts: [], prefix: undefined, codeClass: undefined });
  });

for (const query of ['5xx', '５ｘｘ', '5XX errors', '500番台', '５００番台'])
  test(`${query} asks for a class`, () => {
    const { codes, parts, codeClass } = questionOf(query);
    assert.deepEqual({ codes, parts, codeClass }, { codes: [], parts: [], codeClass: '5xx' });
  });

test('one or two digits are the beginning of codes, zero is a code', () => {
  assert.equal(questionOf('53').prefix, '53');
  assert.equal(questionOf('5').prefix, '5');
  assert.equal(questionOf('53x').prefix, '53');
  assert.equal(questionOf('6xx').prefix, '6');
  assert.deepEqual(questionOf('0').codes, [0]);
});

test('numbers that are no codes are not taken for some', () => {
  for (const query of ['127.0.0.1', 'example.com:443', 'TLS 1.2', '1016', 'HTTP/2', 'x509', '20.500 s'])
    assert.deepEqual(questionOf(query).codes, [], query);
});

test('a sender beside a number stays a word to look for', () => {
  const { codes, parts } = questionOf('cloudflare 524');
  assert.deepEqual({ codes, parts }, { codes: [524], parts: ['cloudflare'] });
});

test('words that say nothing are dropped, also inside a Japanese run', () => {
  assert.deepEqual(questionOf('証明書エラーの原因').parts, ['証明書']);
  assert.deepEqual(questionOf('途中で切断される').parts, ['途中', '切断']);
  assert.deepEqual(questionOf('つながらない').parts, ['ツナガラナイ']);
  assert.deepEqual(questionOf('how to fix the certificate error').parts, ['certificate']);
});

test('nothing typed asks for nothing', () => {
  for (const query of ['', '   ', '「」', '!?'])
    assert.deepEqual(questionOf(query), { codes: [], parts: [], text: questionOf(query).text });
});

test('a query that names a code and nothing else is that code', () => {
  assert.equal(codeAlone('HTTP504'), 504);
  assert.equal(codeAlone('0'), 0);
  for (const query of ['504 cloudflare', '504 502', '53', '5xx', 'timeout', '']) assert.equal(codeAlone(query), undefined, query);
});
