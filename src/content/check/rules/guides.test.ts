/** A guide in one language only, or with a script of its own, is reported. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportsOf } from '../testing.ts';
import { guideBringsNoScript, guideIsInEveryLanguage } from './guides.ts';

test('a guide without its other language is reported', () => {
  assert.deepEqual(reportsOf(guideIsInEveryLanguage, { guides: { 'ja/a': '', 'en/a': '', 'en/b': '' } }), ['en/b: has no ja version']);
});

test('an import or export is reported; the word in a sentence is not', () => {
  const guides = { 'en/a': 'Text.\nimport x from "y"\n', 'en/b': 'Text about\n  import duties.\n', 'en/c': 'export const x = 1;' };
  assert.deepEqual(reportsOf(guideBringsNoScript, { guides }), ['en/a: holds "import x from "y""', 'en/c: holds "export const x = 1;"']);
});
