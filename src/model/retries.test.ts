/** What clients do by default is compared with what the codes allow. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Code } from './code.ts';
import { answersOf, repeats, risksOf } from './retries.ts';

const code = (number: number, ...meanings: [sender: string, again: string, category?: string][]) =>
  ({
    code: number,
    meanings: meanings.map(([sender, again, category = 'server-error']) => ({ sender, category, retry: { again } })),
  }) as Code;

test('the answers of a code are grouped, in the order of the schema', () => {
  const answers = answersOf(code(502, ['a', 'after-change'], ['b', 'if-idempotent'], ['c', 'after-change']));
  assert.deepEqual(
    answers.map(({ again, meanings }) => [again, meanings.map(({ sender }) => sender)]),
    [
      ['if-idempotent', ['b']],
      ['after-change', ['a', 'c']],
    ],
  );
});

for (const [codes, except, number, expected] of [
  [[429], undefined, 429, true],
  [[429], undefined, 430, false],
  [[[500, 599]], undefined, 500, true],
  [[[500, 599]], undefined, 599, true],
  [[[500, 599]], undefined, 600, false],
  [[[500, 599]], [501], 501, false],
  [[], undefined, 503, false],
] as const)
  test(`a client with ${JSON.stringify(codes)} except ${String(except)} ${expected ? 'repeats' : 'does not repeat'} ${number}`, () =>
    assert.equal(repeats({ codes: structuredClone(codes) as [], except: except && [...except] }, number), expected));

const codes = [
  code(0, ['a', 'if-idempotent']),
  code(200, ['a', 'no-need']),
  code(413, ['a', 'after-change']),
  code(460, ['a', 'if-idempotent', 'client-closed']),
  code(502, ['a', 'if-idempotent'], ['b', 'after-change']),
  code(504, ['a', 'if-idempotent'], ['b', 'yes']),
  code(521, ['a', 'yes']),
  code(527, ['a', 'yes', 'reserved']),
  code(525, ['a', 'after-change'], ['b', 'after-change']),
  code(614, ['a', 'yes']),
];

test('a client that repeats every 5xx doubles a POST and repeats in vain', () => {
  assert.deepEqual(risksOf({ codes: [[500, 599]], repeatsPost: true }, codes), { doubled: [502, 504], useless: [525], missed: [] });
});

test('a client that repeats no POST doubles none, and misses what everybody allows for what it sends', () => {
  assert.deepEqual(risksOf({ codes: [413, 502, 525], repeatsPost: false }, codes), {
    doubled: [],
    useless: [413, 525],
    missed: [504, 521],
  });
  assert.deepEqual(risksOf({ codes: [429], repeatsPost: false }, codes).missed, [504, 521]);
  assert.deepEqual(risksOf({ codes: [429], repeatsPost: true }, codes).missed, [521]);
  assert.deepEqual(risksOf({ codes: [], repeatsPost: true }, codes), { doubled: [], useless: [], missed: [] });
});

test('what the response itself asks to repeat is not in vain', () => {
  assert.deepEqual(risksOf({ codes: [413], onlyWithRetryAfter: [413], repeatsPost: false }, codes).useless, []);
});
