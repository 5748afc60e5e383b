import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeAlone, parseQuery } from './parse.ts';

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
    const { codes, terms, prefix, codeClass } = parseQuery(query);
    assert.deepEqual({ codes, terms, prefix, codeClass }, { codes: [504], terms: [], prefix: undefined, codeClass: undefined });
  });

for (const query of ['5xx', '５ｘｘ', '5XX errors', '500番台', '５００番台'])
  test(`${query} asks for a class`, () => {
    const { codes, terms, codeClass } = parseQuery(query);
    assert.deepEqual({ codes, terms, codeClass }, { codes: [], terms: [], codeClass: '5xx' });
  });

for (const [name, character] of [
  ['zero-width spaces', '\u200b'],
  ['zero-width joiners', '\u200d'],
  ['word joiners', '\u2060'],
  ['byte order marks', '\ufeff'],
  ['soft hyphens', '\u00ad'],
  ['variation selectors', '\ufe0e'],
  ['variation selectors of Han characters', '\u{e0100}'],
  ['marks of direction', '\u202e'],
  ['isolates', '\u2069'],
])
  test(`${name} inside numbers and words are not seen`, () => {
    const between = (text: string) => character + [...text].join(character) + character;
    for (const query of ['504', '証明書エラー', 'gateway timeout', '"bad gateway"', '５xx'])
      assert.deepEqual(parseQuery(between(query)), parseQuery(query));
  });

test('one or two digits are the beginning of codes, zero is a code', () => {
  assert.equal(parseQuery('53').prefix, '53');
  assert.equal(parseQuery('5').prefix, '5');
  assert.equal(parseQuery('53x').prefix, '53');
  assert.equal(parseQuery('6xx').prefix, '6');
  assert.deepEqual(parseQuery('0').codes, [0]);
});

test('numbers that are no codes are not taken for some', () => {
  for (const query of ['127.0.0.1', 'example.com:443', 'TLS 1.2', '1016', 'HTTP/2', 'x509', '20.500 s'])
    assert.deepEqual(parseQuery(query).codes, [], query);
});

test('a sender beside a number stays a word to look for', () => {
  const { codes, terms } = parseQuery('cloudflare 524');
  assert.deepEqual({ codes, terms }, { codes: [524], terms: ['cloudflare'] });
});

test('words that say nothing are dropped, also inside a Japanese run', () => {
  assert.deepEqual(parseQuery('証明書エラーの原因').terms, ['証明書']);
  assert.deepEqual(parseQuery('途中で切断される').terms, ['途中', '切断']);
  assert.deepEqual(parseQuery('つながらない').terms, ['ツナガラナイ']);
  assert.deepEqual(parseQuery('how to fix the certificate error').terms, ['certificate']);
});

test('nothing typed asks for nothing', () => {
  for (const [query, text] of [
    ['', ''],
    ['   ', ''],
    ['「」', ''],
    ['!?', '!?'],
  ])
    assert.deepEqual(parseQuery(query), { codes: [], terms: [], scripts: [], text, isQuoted: false, typed: query });
});

test('only the scripts that a query has terms in are asked for', () => {
  assert.deepEqual(parseQuery('504エラー').scripts, []);
  assert.deepEqual(parseQuery('cloudflare 524').scripts, ['latin']);
  assert.deepEqual(parseQuery('証明書 certificate').scripts, ['cjk', 'latin']);
});

test('a quotation mark is noticed, also in full width', () => {
  for (const query of ['"gateway timeout"', '“gateway”', '＂gateway＂']) assert.ok(parseQuery(query).isQuoted, query);
  assert.ok(!parseQuery('「ゲートウェイ」').isQuoted);
});

test('a query that names a code and nothing else is that code', () => {
  assert.equal(codeAlone(parseQuery('HTTP504')), 504);
  assert.equal(codeAlone(parseQuery('0')), 0);
  for (const query of ['504 cloudflare', '504 502', '53', '5xx', 'timeout', ''])
    assert.equal(codeAlone(parseQuery(query)), undefined, query);
});

for (const [query, isQuoted] of [
  ['"certificate chain"', true],
  ['"timeout"', true],
  ['"certificate chain" 526', true],
  ['"証明書チェーン" nginx', true],
  ['“gateway timeout” origin', true],
  ['limiting requests, excess: 20.480 by zone "api"', false],
  ['statusDetails "backend_timeout"', false],
  ['open() "/var/www/html/a b" failed (2: No such file or directory)', false],
  ['"certi', false],
] as const)
  test(`${query} asks for ${isQuoted ? 'a phrase' : 'words'}`, () => assert.equal(parseQuery(query).isQuoted, isQuoted));

for (const [query, ...codes] of [
  ['502 回避', 502],
  ['500 本番環境だけ', 500],
  ['504 時間切れ', 504],
  ['502 名前解決', 502],
  ['503 分からない', 503],
  ['499 requests in the nginx log', 499],
  ['timeout after 300 seconds'],
  ['300秒で切れる'],
  ['504 after 120 s', 504],
] as const)
  test(`${query} names ${codes.join() || 'no code'}`, () => assert.deepEqual(parseQuery(query).codes, codes));
