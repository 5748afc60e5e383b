import assert from 'node:assert/strict';
import { test } from 'node:test';
import { searchTexts } from '../build/search-texts.ts';
import { readIndex, readWords, writeIndex, writeWords } from './index-file.ts';
import { readSynonyms, writeSynonyms } from './synonyms-file.ts';

const index = {
  id: 'a1b2c3',
  texts: searchTexts('ja'),
  pages: [
    { path: 'senders/http/', names: ['Standard'], meanings: [] },
    { path: 'codes/504/', names: ['Gateway timeout', 'Origin too slow'], meanings: [[0, 40] as const, [0, 3] as const] },
    { path: 'codes/409/', names: ['Conflict', 'Not resolved'], meanings: [[0, 40] as const, [2, 3] as const], users: [[], [2, 0]] },
  ],
};

test('an index is read as it was written', () => assert.deepEqual(readIndex(writeIndex(index)), index));

test('words are read as they were written', () => {
  const words = { id: 'a1b2c3', phrases: [[], ['upstream timed out', '504']] };
  assert.deepEqual(readWords(writeWords(words)), words);
});

test('synonyms are read as they were written', () => {
  const synonyms = [
    ['timeout', '時間切レ'],
    ['bad gateway', '502'],
  ];
  assert.deepEqual(readSynonyms(writeSynonyms(synonyms)), synonyms);
});

test('what is no index is refused, such as a page that says 404', () => {
  for (const text of ['', '<!doctype html>\n<title>404</title>', 'a1b2c3\n{}\n504', 'a1b2c3\n504\t10\t\tA'])
    assert.throws(() => readIndex(text), text);
  assert.throws(() => readSynonyms('<!doctype html>'));
});
