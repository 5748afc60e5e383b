import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answer } from '../answer.ts';
import { searchTexts } from '../build/search-texts.ts';
import { messageOf } from './hits.ts';

const settings = { failed: 'Nothing could be loaded.', partly: 'A part could not be loaded.', texts: searchTexts('en') };
const hit = { url: '/en/codes/504/', title: '504', text: '' };
const answer: Answer = { hits: [hit, hit], missing: [], uncovered: [], offered: [], done: true, failed: false };
const asked = { isFiltered: false };

test('a finished answer says how many results it has, an unfinished one nothing', () => {
  assert.equal(messageOf(answer, settings, asked), '2 results');
  assert.equal(messageOf({ ...answer, done: false }, settings, asked), '');
});

test('an answer without a part of the index says so', () =>
  assert.equal(messageOf({ ...answer, failed: true }, settings, asked), settings.partly));

test('what could not be loaded is said without the index, which has all other strings', () => {
  const without = { ...settings, texts: undefined };
  assert.equal(messageOf({ ...answer, failed: true }, without, asked), settings.partly);
  assert.equal(messageOf({ ...answer, failed: true, hits: [] }, without, { isFiltered: true, isCut: true }), settings.failed);
});
