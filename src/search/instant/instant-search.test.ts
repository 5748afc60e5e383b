import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Filter } from '../query/filter.ts';
import { normalize } from '../query/normalize.ts';
import { parseQuery } from '../query/parse.ts';
import { pageFilter } from './filter-pages.ts';
import { InstantSearch } from './instant-search.ts';
import { expansionOf } from './expand-query.ts';

const index = {
  id: 'a',
  pages: [
    { path: 'categories/bad-gateway/', names: ['上流のエラー'], meanings: [] },
    { path: 'categories/response-timeout/', names: ['応答タイムアウト'], meanings: [] },
    { path: 'categories/certificate/', names: ['証明書'], meanings: [] },
    { path: 'senders/http/', names: ['標準'], meanings: [] },
    { path: 'senders/tencent-cdn/', names: ['Tencent CDN'], meanings: [] },
    { path: 'codes/502/', names: ['不正なゲートウェイ応答'], meanings: [[3, 0]] as const },
    {
      path: 'codes/504/',
      names: ['ゲートウェイタイムアウト', 'オリジンのタイムアウト'],
      meanings: [
        [3, 1],
        [4, 1],
      ] as const,
    },
    { path: 'codes/533/', names: ['オリジンへの接続タイムアウト'], meanings: [[4, 0]] as const },
    { path: 'codes/539/', names: ['オリジンの証明書の検証失敗'], meanings: [[4, 2]] as const },
    { path: 'classes/5xx/', names: ['5xx サーバーエラー'], meanings: [] },
  ],
};
const latin = ['', 'response timeout', 'certificate', '', '', 'bad gateway', 'gateway timeout', 'connection timed out', '', ''];
const japanese = ['', '', '', '', 'テンセント', '', '', '', '期限切れ', ''];
const phrasesOf = (words: string[]) => ({ id: 'a', phrases: words.map((each) => (each ? [normalize(each)] : [])) });

function searchOf(): InstantSearch {
  const search = new InstantSearch(index);
  search.add(phrasesOf(latin));
  search.add(phrasesOf(japanese));
  return search;
}
const unexpanded = searchOf();
const expanded = searchOf();
expanded.useExpansion(
  expansionOf([
    ['timeout', 'timed out', '時間切レ'],
    ['curl 60', '証明書'],
  ]),
);
const pages = (query: string, search = expanded) => search.find(parseQuery(query), 10).map(({ path }) => path);

test('a number opens its page first, a beginning lists codes in numeric order, a class comes before its codes', () => {
  for (const search of [unexpanded, expanded]) {
    assert.equal(pages('504', search)[0], 'codes/504/');
    assert.deepEqual(pages('53', search), ['codes/533/', 'codes/539/']);
    assert.deepEqual(pages('53x', search), ['codes/533/', 'codes/539/']);
    assert.deepEqual(pages('5xx', search), ['classes/5xx/', 'codes/502/', 'codes/504/', 'codes/533/', 'codes/539/']);
  }
});

test('a number without a page is missing, finds nothing, and has nearest codes', () => {
  assert.deepEqual(pages('535'), []);
  assert.deepEqual(expanded.missing(parseQuery('535')), [535]);
  assert.deepEqual(expanded.missing(parseQuery('535 tencent')), [535]);
  assert.deepEqual(
    expanded.nearest([535]).map(({ path }) => path),
    ['codes/533/', 'codes/539/', 'codes/504/'],
  );
});

test('a number that has a page is not missing, nor is a number with a unit', () => {
  assert.deepEqual(expanded.missing(parseQuery('504')), []);
  assert.deepEqual(expanded.missing(parseQuery('connection reset after 300 bytes')), []);
});

test('digits are never a typo of other digits', () => {
  const search = searchOf();
  search.add(phrasesOf(['', '', '1010 1015', '', '', '', '', '', '', '']));
  search.useExpansion(expansionOf([]));
  assert.equal(pages('1015', search)[0], 'categories/certificate/');
  assert.deepEqual(pages('1016', search), []);
  assert.deepEqual(pages('101', search), []);
});

test('a name or an alias typed whole comes first and is known as such, also before typos and synonyms are understood', () => {
  for (const [query, path] of [
    ['証明書', 'categories/certificate/'],
    ['bad gateway', 'codes/502/'],
    ['ゲートウェイタイムアウト', 'codes/504/'],
    ['テンセント', 'senders/tencent-cdn/'],
  ])
    for (const search of [unexpanded, expanded]) {
      const [first] = search.find(parseQuery(query), 1);
      assert.deepEqual([first.path, first.exact], [path, true]);
    }
});

test('what is mistyped is found', () => {
  assert.ok(pages('certficate').includes('categories/certificate/'));
  assert.ok(pages('certficate').includes('codes/539/'));
  assert.ok(pages('タイムアト').includes('codes/504/'));
  assert.ok(pages('gatway timeout')[0] === 'codes/504/');
});

test('a phrase finds what its synonyms name, and is not found inside a word', () => {
  assert.ok(pages('curl: (60)').includes('codes/539/'));
  assert.deepEqual(pages('zcurl 60'), []);
});

test('a filter needs a meaning of that sender and that category, and without words lists what passes', () => {
  const found = (filter: Filter, query = '') => expanded.find(parseQuery(query), 10, pageFilter(filter, expanded)).map(({ path }) => path);
  assert.deepEqual(found({ sender: 'tencent-cdn' }), ['codes/504/', 'codes/533/', 'codes/539/']);
  assert.deepEqual(found({ sender: 'tencent-cdn', category: 'certificate' }), ['codes/539/']);
  assert.deepEqual(found({ sender: 'http', category: 'certificate' }), []);
  assert.deepEqual(found({ class: '4xx' }), []);
  assert.deepEqual(found({ sender: 'http' }, 'タイムアウト'), ['codes/504/']);
});

test('what nothing names is not found, and nothing typed finds nothing', () => {
  for (const query of ['zzqqxxyy', '', ' ', '<script>']) assert.deepEqual(pages(query), [], query);
});

test('words of another version of the index are refused', () => {
  assert.throws(() => new InstantSearch(index).add({ ...phrasesOf(latin), id: 'b' }));
  assert.throws(() => new InstantSearch(index).add({ id: 'a', phrases: [[]] }));
});
