import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Posting } from './said-file.ts';
import { saidLanguage } from './said-language.ts';
import { SaidSearch } from './said-search.ts';
import { saidTerms } from './said-terms.ts';

/** A search on texts: of each page, what is said of the whole, then of each section. */
function searchOn(pages: Record<string, Record<string, string>>): SaidSearch {
  const postings = new Map<string, Posting[]>();
  let place = 0;
  for (const texts of Object.values(pages))
    for (const text of Object.values(texts)) {
      for (const term of new Set(saidTerms(text, new Set()))) postings.set(term, [...(postings.get(term) ?? []), { place, inName: false }]);
      place++;
    }
  return new SaidSearch({
    pages: Object.entries(pages).map(([path, texts]) => ({ path, fragments: Object.keys(texts).slice(1) })),
    postings,
  });
}

const search = searchOn({
  'codes/502/': { '': 'bad answer', http: 'invalid response', nginx: 'upstream prematurely closed connection while reading' },
  'codes/504/': { '': 'dies after a minute', http: 'too slow', nginx: 'upstream timed out while reading response' },
  'codes/554/': { '': 'dies after a minute too slow origin', 'tencent-edgeone': 'origin response' },
  'categories/loop/': { '': 'round and round' },
});
const found = (text: string, namesSender = false) => search.find(text, namesSender);

test('the page that has more of what was said, and rarer words of it, comes first', () => {
  assert.equal(found('it dies after a minute')[0].path, 'codes/504/');
  assert.equal(found('goes round and round')[0].path, 'categories/loop/');
  assert.equal(found('the upstream prematurely closed the connection')[0].path, 'codes/502/');
  assert.deepEqual(found('zzqqxxyy'), []);
  assert.deepEqual(found(' → '), []);
});

test('a code of one product comes first where the query names the product', () => {
  assert.equal(found('dies after a minute')[0].path, 'codes/504/');
  assert.equal(found('dies after a minute, origin too slow', true)[0].path, 'codes/554/');
});

test('a section is told where it has most of a query, and not for a word or two', () => {
  assert.equal(found('upstream prematurely closed connection while reading')[0].fragment, 'nginx');
  assert.equal(found('upstream')[0].fragment, undefined);
  assert.equal(found('it dies after a minute')[0].fragment, undefined);
});

test('a query is compared in the language of its script, whichever the page has', () => {
  assert.equal(saidLanguage('ja', ['latin']), 'en');
  assert.equal(saidLanguage('en', ['latin']), 'en');
  assert.equal(saidLanguage('en', ['cjk', 'latin']), 'ja');
});
