/** The site can be deployed below a path, and two builds of one commit are the same. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { attributeValues, fileFor, pagesOf } from '../scripts/lib/built-site.ts';
import { normalizedBuild } from '../scripts/lib/normalized-build.ts';
import { BELOW_A_PATH, buildBelowAPath } from './support/below-a-path.ts';

const { site, base, dist } = BELOW_A_PATH;

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

test('below a path, what scripts load when it is needed is loaded from there', () => {
  const scripts = pagesOf(dist).flatMap(({ document }) => [...document.querySelectorAll('script')].map(({ textContent }) => textContent));
  const imported = new Set(scripts.flatMap((script) => [...script.matchAll(/import\([`'"]([^`'"]+)/g)].map((match) => match[1])));
  assert.ok(imported.size > 0);
  for (const address of imported) assert.ok(address.startsWith(`${base}/_astro/`) && fileInside(address), address);
});
