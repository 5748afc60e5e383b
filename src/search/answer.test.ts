/** A code among the results says which product has which of its names, as its heading does. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hitOf, type SearchConfig } from './answer.ts';
import { InstantSearch } from './instant/instant-search.ts';

const search = new InstantSearch({
  id: 'a',
  pages: [
    { path: 'senders/http/', names: ['Standard'], meanings: [] },
    { path: 'senders/nginx/', names: ['nginx'], meanings: [] },
    { path: 'senders/envoy/', names: ['Envoy'], meanings: [] },
    { path: 'codes/504/', names: ['Gateway timeout'], meanings: [[0, 0] as const, [1, 0] as const] },
    {
      path: 'codes/409/',
      names: ['Conflict', "$& isn't resolved"],
      meanings: [[0, 0] as const, [1, 0] as const, [2, 0] as const],
      users: [[], [1, 2]],
    },
  ],
});
const config = { root: '/en/', named: '{products}: {name}' } as SearchConfig;
const hit = (path: string) => hitOf(search.page(path)!, { config, filter: {}, mine: [] });

test('a name of all senders stands alone', () => {
  assert.deepEqual(hit('codes/504/'), { url: '/en/codes/504/', title: '504 Gateway timeout', text: 'Standard, nginx', isMine: false });
});

test('a name of some products stands behind them', () => {
  assert.equal(hit('codes/409/').title, "409 Conflict / nginx, Envoy: $& isn't resolved");
});

test('a page that is no code is found under its title', () => {
  assert.deepEqual(hit('senders/nginx/'), { url: '/en/senders/nginx/', title: 'nginx', text: '', isMine: false });
});
