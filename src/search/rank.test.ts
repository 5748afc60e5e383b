import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expansionOf } from './instant/expand-query.ts';
import { InstantSearch } from './instant/instant-search.ts';
import { parseQuery } from './query/parse.ts';
import { rank, type Indexes } from './rank.ts';
import type { SaidIndex } from './said/said-file.ts';
import { SaidSearch } from './said/said-search.ts';
import { SAID_WEIGHTS } from './said/weights.ts';

const pages: [path: string, name: string, senders?: number[]][] = [
  ['categories/response-timeout/', 'Response timeout'],
  ['senders/http/', 'Standard'],
  ['senders/nginx/', 'nginx'],
  ['senders/tencent-cdn/', 'Tencent CDN'],
  ['codes/404/', 'Not found', [1]],
  ['codes/503/', 'Service unavailable', [1, 2]],
  ['codes/504/', 'Gateway timeout', [1, 2]],
  ['codes/564/', 'Origin too slow', [3]],
  ['classes/4xx/', '4xx Client error'],
  ['guides/cloudflare-1xxx/', "Cloudflare's 1xxx numbers"],
  ['guides/iis-substatus/', "IIS's sub-status codes"],
  ['guides/who-sent-it/', 'Who sent it'],
  ['uncovered/', 'Products not covered yet'],
];
const instant = new InstantSearch({
  id: 'a',
  pages: pages.map(([path, name, senders = []]) => ({ path, names: [name], meanings: senders.map((sender) => [sender, 0] as const) })),
});
instant.useExpansion(expansionOf([]));
const saidIndex: SaidIndex = {
  pages: [
    { path: 'codes/504/', fragments: ['http', 'nginx'] },
    { path: 'codes/564/', fragments: ['tencent-cdn'] },
  ],
  postings: new Map([
    ['dy', [0, 3].map((place) => ({ place, inName: false }))],
    ['minut', [0, 3].map((place) => ({ place, inName: false }))],
  ]),
};
const said = new SaidSearch(saidIndex);
const indexes: Indexes = {
  instant,
  said,
  signals: {
    senders: [{ id: 'nginx', title: 'nginx', names: ['nginx'], marks: [] }],
    uncovered: [
      { id: 'haproxy', title: 'HAProxy', names: ['haproxy'], marks: [{ text: 'sc--', shows: 'made', codes: [503] }] },
      { id: 'laravel', title: 'Laravel', names: ['laravel'], marks: [], codes: [419] },
    ],
    rows: [
      { path: 'guides/cloudflare-1xxx/', numbers: ['1016'] },
      { path: 'guides/iis-substatus/', numbers: ['404.13'] },
    ],
  },
};
const ranked = (query: string) => rank(parseQuery(query), indexes);
const links = (query: string) => ranked(query).hits.map(({ path, fragment }) => path + (fragment ? `#${fragment}` : ''));

test('a number comes first, and leads to the section of the product that is named', () => {
  assert.equal(links('504')[0], 'codes/504/');
  assert.equal(links('nginx 504')[0], 'codes/504/#nginx');
  assert.equal(links('five oh four')[0], 'codes/504/');
});

test('what people say finds a page that has none of the words in its name', () => {
  assert.equal(links('it dies after a minute')[0], 'codes/504/');
});

test('the name of a product alone leads to its page', () => assert.equal(links('nginx')[0], 'senders/nginx/'));

test('a number with a row of its own leads there, one with a part to its code, too', () => {
  assert.deepEqual(links('error 1016')[0], 'guides/cloudflare-1xxx/#1016');
  assert.deepEqual(links('404.13').slice(0, 2), ['guides/iis-substatus/#404.13', 'codes/404/']);
  assert.equal(ranked('404.13').hits[0].label, '404.13');
});

test('a class that is named in words comes first', () => assert.equal(links('client errors')[0], 'classes/4xx/'));

test('a product that is not covered is told: the standard meaning, its entry, who sent it, and no page of another product', () => {
  const { uncovered } = ranked('haproxy 504 dies after a minute');
  assert.deepEqual(uncovered, ['HAProxy']);
  assert.deepEqual(links('haproxy 504 dies after a minute'), ['codes/504/#http', 'uncovered/#haproxy', 'guides/who-sent-it/']);
  assert.deepEqual(links('SC--').slice(0, 2), ['uncovered/#haproxy', 'codes/503/#http']);
});

test('a number without a page is missing, and who uses it is told', () => {
  assert.deepEqual(ranked('419').missing, [419]);
  assert.deepEqual(links('419'), ['uncovered/#laravel']);
  assert.deepEqual(ranked('the backup of 419 files from yesterday evening was not complete').missing, []);
});

test('a filter leaves only pages that pass it', () => {
  const hits = rank(parseQuery('it dies after a minute'), indexes, { passes: ({ path }) => path === 'codes/564/' }).hits;
  assert.deepEqual(hits, [{ path: 'codes/564/' }]);
});

test('of pages that answer nearly as well, those of the reader’s own senders come first, unless the query tells of a product', () => {
  // A code that no standard has, and that answers nearly as well, or clearly worse.
  const [near, far] = [0.95, 0.7].map((nonstandard) => ({ ...indexes, said: new SaidSearch(saidIndex, { ...SAID_WEIGHTS, nonstandard }) }));
  const first = (query: string, mine: string[]) => rank(parseQuery(query), near, { mine }).hits[0].path;
  assert.equal(first('it dies after a minute', []), 'codes/504/');
  assert.equal(first('it dies after a minute', ['tencent-cdn']), 'codes/564/');
  assert.equal(first('it dies after a minute', ['nginx']), 'codes/504/');
  assert.equal(first('nginx: it dies after a minute', ['tencent-cdn']), 'codes/504/');
  assert.equal(rank(parseQuery('it dies after a minute'), far, { mine: ['tencent-cdn'] }).hits[0].path, 'codes/504/');
});
