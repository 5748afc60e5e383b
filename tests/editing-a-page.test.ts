/** Where the deployment names a repository, every page leads to the files that it comes from, and to the form that reports a mistake. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { before, test } from 'node:test';
import { attributeValues, fileFor, pagesOf, type BuiltPage } from '../scripts/lib/built-site.ts';
import { entryAt } from '../src/content/collections.ts';
import { filesBelow } from '../src/content/files.ts';
import { BELOW_A_PATH, buildBelowAPath } from './support/below-a-path.ts';

const { site, base, repository, dist } = BELOW_A_PATH;
const EDIT = `${repository}/edit/main/`;

/** The collections whose files no page edits: they are shown only in part, where they are cited or searched. */
const NOT_EDITED = ['sources', 'synonyms'];

let pages: BuiltPage[] = [];
before(() => {
  buildBelowAPath();
  pages = pagesOf(dist);
});

/** The links of a page into the repository. */
const linksOf = ({ document }: BuiltPage) => attributeValues(document, 'href').filter((href) => href.startsWith(repository));
/** The files that a page leads to. */
const filesOf = (page: BuiltPage) =>
  linksOf(page)
    .filter((href) => href.startsWith(EDIT))
    .map((href) => href.slice(EDIT.length));
/** Pages in one language; the others only send a reader on, but for the not-found page. */
const localPages = () => pages.filter(({ path }) => /^\/(?:ja|en)\//.test(path));

test('every link that edits leads to a file of the project', () => {
  const missing = pages.flatMap((page) => filesOf(page).filter((file) => !existsSync(file)));
  assert.deepEqual(missing, []);
});

test('every content file that has a page is edited from a page', () => {
  const edited = new Set(pages.flatMap(filesOf));
  const files = filesBelow('content').map(({ path }) => path);
  assert.deepEqual(
    files.filter((path) => !NOT_EDITED.includes(entryAt(path)?.name ?? '') && !edited.has(`content/${path}`)),
    [],
  );
});

test('every page in a language leads to the form that reports a mistake, with its permanent address', () => {
  assert.ok(localPages().length > 400);
  for (const page of localPages()) {
    const reports = linksOf(page).filter((href) => !href.startsWith(EDIT));
    assert.equal(reports.length, 1, page.path);
    const { searchParams, origin, pathname } = new URL(reports[0]);
    assert.equal(origin + pathname, `${repository}/issues/new`);
    assert.equal(searchParams.get('template'), 'wrong-fact.yml');
    const code = /^\/\w+\/codes\/(\d+)\/$/.exec(page.path)?.[1];
    assert.equal(searchParams.get('page'), site + base + (code ? `/codes/${code}/` : page.path).replace(/^\/(?:ja|en)\/$/, '/'));
    assert.ok(fileFor(dist, new URL(searchParams.get('page')!).pathname.slice(base.length)), page.path);
    assert.match(searchParams.get('title')!, code ? new RegExp(`^${code}: $`) : /^.+: $/);
  }
});

test('a page of a code leads to one file for each of its senders', () => {
  const filesAt = (path: string) =>
    filesOf(pages.find((page) => page.path === path)!).filter((file) => /\/(?:codes|warnings)\//.test(file));
  assert.deepEqual(filesAt('/en/codes/524/'), [
    'content/codes/tencent-cdn/524.yaml',
    'content/codes/cloudflare/524.yaml',
    'content/warnings/524.yaml',
  ]);
  assert.deepEqual(filesAt('/ja/codes/307/'), ['content/codes/http/307.yaml']);
});

test('the not-found page leads to the form, without an address that it cannot know', () => {
  const hrefs = linksOf(pages.find(({ path }) => path === '/404.html')!);
  assert.deepEqual(new Set(hrefs), new Set([`${repository}/issues/new?template=wrong-fact.yml`]));
});

test('a build without a repository has no link to one', () => {
  for (const page of pagesOf('dist'))
    assert.deepEqual(
      attributeValues(page.document, 'href').filter((href) => /\/edit\/main\/|\/issues\/new/.test(href)),
      [],
    );
});
