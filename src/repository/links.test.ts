import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editUrl, reportUrl, sourceFileOf } from './links.ts';

const REPOSITORY = 'https://github.com/o/n';

for (const [address, file] of [
  ['/ja/senders/nginx/', 'content/senders/nginx.yaml'],
  ['/en/categories/loop/', 'content/categories/loop.yaml'],
  ['/ja/guides/errata/', 'content/guides/ja/errata.mdx'],
  ['/en/guides/errata/', 'content/guides/en/errata.mdx'],
  ['/status/en/glossary/', 'content/glossary.yaml'],
  ['/en/uncovered/', 'content/uncovered.yaml'],
])
  test(`${address} comes from ${file}`, () => assert.equal(sourceFileOf(address), file));

for (const address of [
  '/ja/',
  '/en/codes/504/',
  '/en/classes/5xx/',
  '/en/senders/',
  '/en/guides/',
  '/en/search/',
  '/codes/504/',
  '/404.html',
  '/senders/en/',
])
  test(`${address} comes from no single file`, () => assert.equal(sourceFileOf(address), undefined));

test('a file is edited on the branch that the site is built from', () =>
  assert.equal(editUrl(REPOSITORY, 'content/glossary.yaml'), `${REPOSITORY}/edit/main/content/glossary.yaml`));

test('a report opens the form with the page and the beginning of its title', () => {
  const { searchParams } = new URL(reportUrl(REPOSITORY, { title: '誤り & <b>', page: 'https://docs.example.org/codes/504/' }));
  assert.deepEqual(Object.fromEntries(searchParams), {
    template: 'wrong-fact.yml',
    title: '誤り & <b>: ',
    page: 'https://docs.example.org/codes/504/',
  });
  assert.equal(reportUrl(REPOSITORY, {}), `${REPOSITORY}/issues/new?template=wrong-fact.yml`);
});
