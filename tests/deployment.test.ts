/** The site can be deployed below a path, and a commit always builds to the same bytes. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { build } from './support/build.mjs';
import { attributeValues, fileFor, filesOf, pagesOf } from '../scripts/lib/built-site.ts';

test('two builds of one commit are the same to the byte', () => {
  const again = '.cache/again';
  build(again, {});
  const digests = (dist: string) =>
    filesOf(dist).map(
      (file) =>
        `${file} ${createHash('sha256')
          .update(readFileSync(join(dist, file)))
          .digest('hex')}`,
    );
  assert.deepEqual(digests(again), digests('dist'));
});

test('below a path, every link and address keeps to that path', () => {
  const below = '.cache/below-a-path';
  build(below, { BASE_PATH: '/status', SITE_URL: 'https://docs.example.org' });
  const wrong = pagesOf(below).flatMap(({ path, document }) =>
    ['href', 'src', 'action', 'data-bundle']
      .flatMap((name) => attributeValues(document, name))
      .map((target) => new URL(target, `https://docs.example.org/status${path}`))
      .filter(({ host }) => host === 'docs.example.org')
      .filter(
        ({ pathname }) =>
          !pathname.startsWith('/status/') || (pathname !== '/status/pagefind/' && !fileFor(below, pathname.slice('/status'.length))),
      )
      .map(({ href }) => `${path}: ${href}`),
  );
  assert.deepEqual(wrong, []);
  const imported = pagesOf(below).flatMap(({ document }) =>
    [...document.querySelectorAll('script')].flatMap(({ textContent }) =>
      [...textContent.matchAll(/import\([`'"]([^`'"]+)/g)].map((match) => match[1]),
    ),
  );
  assert.ok(imported.length > 0);
  for (const script of new Set(imported))
    assert.ok(script.startsWith('/status/_astro/') && fileFor(below, script.slice('/status'.length)), script);
});
