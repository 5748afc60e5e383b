/** A code has each of its names once, and a heading has two. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeMeaning } from './code.ts';
import { headingOf, namesOf } from './names.ts';

const codeNamed = (...names: string[]) => ({ meanings: names.map((name) => ({ name: { ja: `${name}の訳`, en: name } }) as CodeMeaning) });

test('senders who agree on a name give a code one name; the first sender’s comes first', () => {
  assert.deepEqual(namesOf(codeNamed('Timeout', 'Overload', 'Timeout'), 'en'), ['Timeout', 'Overload']);
  assert.deepEqual(namesOf(codeNamed('Timeout'), 'ja'), ['Timeoutの訳']);
});

test('a heading shows two names and says how many more there are', () => {
  assert.deepEqual(headingOf(codeNamed('A'), 'en'), { names: ['A'], more: 0 });
  assert.deepEqual(headingOf(codeNamed('A', 'B'), 'en'), { names: ['A', 'B'], more: 0 });
  assert.deepEqual(headingOf(codeNamed('A', 'B', 'A', 'C', 'D'), 'en'), { names: ['A', 'B'], more: 2 });
});
