import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fullTextTerms } from './full-text-terms.ts';
import { MOST_TERMS, parseQuery } from './parse.ts';
import { keptInField, LONGEST, searchedPart } from './searched-part.ts';

const LINE = '2026/11/27 10:00:00 [error] 29#29: *7 upstream timed out (110: Connection timed out) while reading response header, ';

test('a query is searched as it is typed', () => {
  for (const query of ['', '  ', '504', 'たいむあうと ', 'x'.repeat(LONGEST)])
    assert.deepEqual(searchedPart(query), { text: query, isWhole: true });
});

test('spaces beside a short text make it no long one', () => {
  assert.deepEqual(searchedPart(`${' '.repeat(2000)}504  timeout\n`), { text: '504 timeout', isWhole: true });
});

test('of a long text, at most 500 whole characters are searched', () => {
  for (const text of [
    'あ'.repeat(100_000),
    '𠮷'.repeat(3000),
    'timeout '.repeat(9000),
    '/'.repeat(501),
    '504'.repeat(2000),
    '502 '.repeat(5000),
  ]) {
    const { text: part, isWhole } = searchedPart(text);
    assert.ok(!isWhole);
    assert.ok(part.length <= LONGEST, `${part.length} characters of ${text.slice(0, 9)}`);
    assert.ok(part.isWellFormed(), part);
    assert.ok(text.startsWith(part.slice(0, 300)));
  }
});

test('a word or number at the end of the beginning is not cut', () => {
  const { text } = searchedPart(`${'ab '.repeat(132)}x 504503 ${'y '.repeat(200)}`);
  assert.ok(text.endsWith(' ab x'), text);
});

test('codes behind the beginning of a pasted log are found, each once and in their order', () => {
  const log = `502 ${LINE.repeat(20)} upstream sent 504 ${LINE.repeat(500)} status=５２４ 502 504 client 10.0.0.503`;
  assert.deepEqual(parseQuery(log).codes.slice(-2), [504, 524]);
  assert.deepEqual(
    parseQuery(log).codes.filter((code) => code === 502),
    [502],
  );
});

test('the part that an address keeps is searched as a whole the next time, with the same codes', () => {
  const log = `${LINE.repeat(20)} 504 ${LINE.repeat(20)} 502`;
  const { text } = searchedPart(log);
  assert.deepEqual(searchedPart(text), { text, isWhole: true });
  assert.deepEqual(parseQuery(text).codes, parseQuery(log).codes);
});

const wordOf = (number: number) =>
  [...number.toString(26).padStart(8, 'x')].map((digit) => String.fromCharCode(97 + (parseInt(digit, 36) % 26))).join('');
const distinct = (count: number, of: (number: number) => string) => Array.from({ length: count }, (_, number) => of(number)).join('');

for (const [kind, text] of [
  ['distinct words', distinct(12_000, (number) => `${wordOf(number)} `)],
  ['single letters', distinct(50_000, (number) => `${String.fromCharCode(97 + (number % 26))}${number % 10} `)],
  ['one word repeated', 'timeout '.repeat(12_000)],
  ['one character repeated', 'あ'.repeat(100_000)],
  ['distinct Han characters', distinct(20_000, (number) => String.fromCharCode(0x4e00 + number))],
  ['short Japanese words', distinct(20_000, (number) => `${String.fromCharCode(0x4e00 + number)}${number % 2 ? '、' : ''}`)],
  ['a log', LINE.repeat(1000)],
] as const)
  test(`of ${kind} without end, no more is looked for than of one line`, () => {
    const { terms, codes, typed } = parseQuery(text);
    assert.ok(terms.length > 0 && terms.length <= MOST_TERMS, `${terms.length} terms`);
    assert.ok(terms.join('').length <= LONGEST && codes.length <= LONGEST / 4);
    assert.ok(fullTextTerms(typed).terms.length <= MOST_TERMS);
  });

test('all words of one long line are looked for', () => {
  const words = Array.from({ length: MOST_TERMS }, (_, number) => wordOf(number));
  assert.deepEqual(parseQuery(words.join(' ')).terms, words);
});

test('a field keeps a log of 100 kB, and a shorter text of any kind, as it is', () => {
  for (const text of ['', ' 504 ', LINE.repeat(1000), 'あ'.repeat(4000)]) assert.equal(keptInField(text), text);
});

test('what a field keeps of a text that stops a browser is short, whole characters, and searched with the same result', () => {
  for (const text of [
    LINE.repeat(3000),
    `${'証明書'.repeat(2000)} HTTP/1.1" 502 ${LINE.repeat(200)} ５０３ 5\u200b0\u200b4 `,
    Array.from({ length: 900 }, (_, index) => `${100 + index} ${'あ'.repeat(90)}`).join(' '),
    'あ'.repeat(100_000),
    '𠮷'.repeat(30_000),
    '504 '.repeat(500_000),
  ]) {
    const kept = keptInField(text);
    assert.ok(kept.length <= 4000, `${kept.length} characters of ${text.slice(0, 9)}`);
    assert.ok(kept.isWellFormed());
    assert.deepEqual(searchedPart(kept), searchedPart(text));
    assert.equal(keptInField(kept), kept);
  }
});
