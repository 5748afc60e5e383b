/** Codes and categories that senders share are found. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { equivalentsIn, sharedCodes } from './compare.ts';
import type { Code, CodeMeaning } from './code.ts';

const meaning = (id: string, category: string) => {
  const [sender, code] = id.split('/');
  return { id, sender, code: Number(code), category } as CodeMeaning;
};
const code = (...meanings: CodeMeaning[]): Code => ({ code: meanings[0].code, codeClass: '5xx', meanings });
const meanings = [
  meaning('http/504', 'response-timeout'),
  meaning('a/504', 'response-timeout'),
  meaning('a/524', 'overload'),
  meaning('b/524', 'response-timeout'),
  meaning('a/533', 'connect-timeout'),
];

test('a number that senders use for different kinds of failure collides; one kind agrees; one sender is neither', () => {
  const { collisions, agreements } = sharedCodes([code(...meanings.slice(0, 2)), code(...meanings.slice(2, 4)), code(meanings[4])]);
  assert.deepEqual(
    collisions.map(({ code }) => code),
    [524],
  );
  assert.deepEqual(
    agreements.map(({ code }) => code),
    [504],
  );
});

test('a kind of failure is compared when two vendors have numbers for it', () => {
  const rows = equivalentsIn(meanings, ['overload', 'connect-timeout', 'response-timeout']);
  assert.deepEqual(
    rows.map(({ category, bySender }) => [category, [...bySender].map(([sender, list]) => [sender, list.map(({ code }) => code)])]),
    [
      [
        'response-timeout',
        [
          ['http', [504]],
          ['a', [504]],
          ['b', [524]],
        ],
      ],
    ],
  );
});
