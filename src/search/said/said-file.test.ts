import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSaid, writeSaid } from './said-file.ts';

const postings = (...places: number[]) => places.map((place) => ({ place, inName: place % 2 === 0 }));
const index = {
  pages: [
    { path: 'codes/502/', fragments: ['http', 'nginx'] },
    { path: 'glossary/', fragments: [] },
  ],
  postings: new Map([
    ['connect', postings(0, 1, 3)],
    ['connection', postings(2)],
    // Farther apart than one character can say.
    ['gateway', postings(0, 89, 90, 91, 300)],
    ['証明', postings(3)],
  ]),
};

test('what people say is read as it was written', () => assert.deepEqual(readSaid(writeSaid(index)), index));

test('what is no such file is refused, such as a page that says 404', () => {
  const text = writeSaid(index);
  for (const broken of ['', '<!doctype html>\n<title>404</title>', text.slice(0, text.length / 2), text.replace('said 1', 'said 0')])
    assert.throws(() => readSaid(broken), broken.slice(0, 20));
});
