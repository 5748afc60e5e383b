/**
 * The site can be deployed below a path, and two builds of one commit are the same. Where the deployment names a repository, every page
 * leads to the files that it comes from, and to the form that reports a mistake.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { attributeValues, fileFor, pagesOf, type BuiltPage } from '../scripts/lib/built-site.ts';
import { normalizedBuild } from '../scripts/lib/normalized-build.ts';
import { entryAt } from '../src/content/collections.ts';
import { filesBelow } from '../src/content/files.ts';
import { BELOW_A_PATH, buildBelowAPath } from './support/below-a-path.ts';

const { site, base, repository, dist } = BELOW_A_PATH;
const EDIT = `${repository}/edit/main/`;
/** The collections whose files no page edits: they are shown only in part, where they are cited or searched. */
const NOT_EDITED = ['sources', 'synonyms', 'instructions', 'phrases', 'moved'];

before(buildBelowAPath);

/** The file of the build at an address inside the site, or undefined when the address is outside it or has no file. */
const fileInside = (pathname: string) => (pathname.startsWith(`${base}/`) ? fileFor(dist, pathname.slice(base.length)) : undefined);

/**
 * Every file is compared to the byte, the search index and the pictures among them, after the addresses of one deployment are
 * replaced by those of the other. The hashes in names of scripts cannot be compared: they follow from contents with
 * addresses. The hashes in a policy are those of the page, as every-page.test.ts checks.
 */
test('two builds of one commit differ in the addresses of their deployments and in nothing else', () => {
  const [ours, below] = [normalizedBuild('dist'), normalizedBuild(dist, { deployment: { site, base } })];
  assert.deepEqual([...below.keys()], [...ours.keys()]);
  assert.ok([...ours.keys()].some((file) => file.endsWith('.pf_fragment')) && ours.has('og/en/504.png'));
  assert.deepEqual(
    [...ours].filter(([file, content]) => below.get(file) !== content).map(([file]) => file),
    [],
  );
});

test('below a path, every link and address keeps to that path', () => {
  const wrong = pagesOf(dist).flatMap(({ path, document }) =>
    ['href', 'src', 'action', 'data-bundle']
      .flatMap((name) => attributeValues(document, name))
      .map((target) => new URL(target, `${site}${base}${path}`))
      .filter(({ origin }) => origin === site)
      // The folder of the search index is an address without a file.
      .filter(({ pathname }) => pathname !== `${base}/pagefind/` && !fileInside(pathname))
      .map(({ href }) => `${path}: ${href}`),
  );
  assert.deepEqual(wrong, []);
});

test('robots.txt names the sitemap, at the address of the deployment', () => {
  for (const [folder, root] of [
    ['dist', 'http://localhost:4321'],
    [dist, site + base],
  ]) {
    const [, sitemap] = /^Sitemap: (.*)$/m.exec(readFileSync(join(folder, 'robots.txt'), 'utf8')) ?? [];
    assert.equal(sitemap, `${root}/sitemap-index.xml`);
    assert.ok(existsSync(join(folder, 'sitemap-index.xml')));
  }
});

test('below a path, what scripts load when it is needed is loaded from there', () => {
  const scripts = pagesOf(dist).flatMap(({ document }) => [...document.querySelectorAll('script')].map(({ textContent }) => textContent));
  const imported = new Set(scripts.flatMap((script) => [...script.matchAll(/import\([`'"]([^`'"]+)/g)].map((match) => match[1])));
  assert.ok(imported.size > 0);
  for (const address of imported) assert.ok(address.startsWith(`${base}/_astro/`) && fileInside(address), address);
});

/** The links of a page into the repository. */
const linksOf = ({ document }: BuiltPage) => attributeValues(document, 'href').filter((href) => href.startsWith(repository));
/** The files that a page leads to. */
const filesOf = (page: BuiltPage) =>
  linksOf(page)
    .filter((href) => href.startsWith(EDIT))
    .map((href) => href.slice(EDIT.length));
/** Pages in one language; the others only send a reader on, but for the not-found page. */
const localPages = () => pagesOf(dist).filter(({ path }) => /^\/(?:ja|en)\//.test(path));

test('every link that edits leads to a file of the project', () => {
  const missing = pagesOf(dist).flatMap((page) => filesOf(page).filter((file) => !existsSync(file)));
  assert.deepEqual(missing, []);
});

test('every content file that has a page is edited from a page', () => {
  const edited = new Set(pagesOf(dist).flatMap(filesOf));
  const files = filesBelow('content').map(({ path }) => path);
  assert.deepEqual(
    files.filter((path) => !NOT_EDITED.includes(entryAt(path)?.name ?? '') && !edited.has(`content/${path}`)),
    [],
  );
});

test('every page in a language leads to the form that reports a mistake, with its permanent address', () => {
  assert.ok(localPages().length > 300);
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
    filesOf(pagesOf(dist).find((page) => page.path === path)!).filter((file) => /\/(?:codes|warnings)\//.test(file));
  assert.deepEqual(filesAt('/en/codes/524/'), [
    'content/codes/tencent-cdn/524.yaml',
    'content/codes/tencent-edgeone/524.yaml',
    'content/codes/cloudflare/524.yaml',
    'content/warnings/524.yaml',
  ]);
  assert.deepEqual(filesAt('/ja/codes/307/'), ['content/codes/http/307.yaml']);
});

test('the not-found page leads to the form, without an address that it cannot know', () => {
  const hrefs = linksOf(pagesOf(dist).find(({ path }) => path === '/404.html')!);
  assert.deepEqual(new Set(hrefs), new Set([`${repository}/issues/new?template=wrong-fact.yml`]));
});

test('a build without a repository has no link to one', () => {
  for (const page of pagesOf('dist'))
    assert.deepEqual(
      attributeValues(page.document, 'href').filter((href) => /\/edit\/main\/|\/issues\/new/.test(href)),
      [],
    );
});
