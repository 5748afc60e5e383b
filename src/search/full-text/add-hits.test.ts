import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addFullTextHits, languageOf } from './add-hits.ts';

const config = { root: '/en/', others: ['ja'] };

test('hits that are there stay in their place and get the text that matched; others come below, one for each page', () => {
  const hits = [{ url: '/en/codes/504/', title: '504', text: 'HTTP' }];
  const section = { title: 'T', score: 1, sender: 'nginx' };
  const found = [
    { ...section, url: '/en/codes/502/#nginx', text: 'refused' },
    { ...section, url: '/en/codes/502/#http', text: 'other section' },
    { ...section, url: '/en/codes/504/#nginx', text: 'timed out' },
  ];
  assert.deepEqual(addFullTextHits(hits, found, config, 10), [
    { url: '/en/codes/504/#nginx', title: '504', text: 'nginx: timed out' },
    { url: '/en/codes/502/#nginx', title: 'T', text: 'nginx: refused', isMine: false, lang: undefined },
  ]);
  // A page that the query names leads where it did; a section keeps its own text.
  assert.equal(addFullTextHits(hits, found, config, 10, 1)[0].url, '/en/codes/504/');
  const [onSection] = addFullTextHits([{ url: '/en/codes/502/#http', title: '502', text: '' }], found, config, 10);
  assert.deepEqual([onSection.url, onSection.text], ['/en/codes/502/#http', 'nginx: other section']);
  assert.deepEqual(hits, [{ url: '/en/codes/504/', title: '504', text: 'HTTP' }]);
});

test('of the sections of a page, that of the reader’s own sender comes first, and no page changes its place', () => {
  const section = { title: 'T', text: 'refused', score: 1 };
  const found = ['502/#nginx', '503/#nginx', '502/#envoy'].map((end) => ({ ...section, url: `/en/codes/${end}` }));
  const added = addFullTextHits([], found, config, 10, 0, ['envoy']);
  assert.deepEqual(
    added.map(({ url, isMine }) => [url, isMine]),
    [
      ['/en/codes/502/#envoy', true],
      ['/en/codes/503/#nginx', false],
    ],
  );
});

test('the language of a page is named when it is not the reader’s', () => {
  assert.equal(languageOf('/ja/codes/504/', config), 'ja');
  assert.equal(languageOf('/en/codes/504/', config), undefined);
});
