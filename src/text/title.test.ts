/** The title of a code has its number and its names. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeMeaning } from '../model/code.ts';
import { titleOf } from './title.ts';

const codeNamed = (...names: string[]) => ({ code: 503, meanings: names.map((name) => ({ name: { ja: name, en: name } }) as CodeMeaning) });

test('the title of a code is its number and its names, as each language separates them', () => {
  assert.equal(titleOf(codeNamed('Unavailable'), 'en'), '503 Unavailable');
  assert.equal(titleOf(codeNamed('Unavailable', 'Throttled'), 'en'), '503 Unavailable / Throttled');
  assert.equal(titleOf(codeNamed('利用不可', '制限'), 'ja'), '503 利用不可／制限');
});

test('a title says how many names it leaves out', () => {
  assert.equal(titleOf(codeNamed('A', 'B', 'C', 'D'), 'en'), '503 A / B and 2 more');
  assert.equal(titleOf(codeNamed('A', 'B', 'C', 'D'), 'ja'), '503 A／B ほか2件');
});
