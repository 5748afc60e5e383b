/** What the files for hosts say, in the form that each host reads. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cacheControlOf, IMMUTABLE, REVALIDATED } from './caching.ts';
import { caddyHeaders, headersFile, headersOfEveryFile, nginxHeaders, redirectsFile } from './host-files.ts';
import { isCompressible, typeOf } from './types.ts';

const headers = { 'Content-Security-Policy': "default-src 'none'", 'Referrer-Policy': 'no-referrer' };
const hosted = { base: '/status', headers, codes: [0, 404] };

test('_headers begins with the headers of every file, below the path of the site', () => {
  assert.ok(
    headersFile(hosted).startsWith(
      `/status/*\n  Content-Security-Policy: default-src 'none'\n  Referrer-Policy: no-referrer\n\n/status/_astro/*\n`,
    ),
  );
  assert.deepEqual(headersOfEveryFile(headersFile(hosted)), headers);
});

test('_headers lets scripts of other sites read the data', () => {
  assert.ok(headersFile(hosted).includes('\n/status/api/*\n  Access-Control-Allow-Origin: *\n\n'));
});

test('no two rules of _headers give the same file the same header: hosts would join the values', () => {
  const [, ...rules] = headersFile(hosted).trim().split('\n\n');
  const named = rules
    .map((rule) => rule.split('\n'))
    .map(([pattern, ...lines]) => ({ pattern, names: lines.map((line) => line.trim().split(':')[0]) }));
  for (const { names } of named) assert.ok(names.every((name) => !(name in headers)));
  for (const name of ['Cache-Control', 'Content-Type', 'Access-Control-Allow-Origin']) {
    const patterns = named.filter(({ names }) => names.includes(name)).map(({ pattern }) => pattern);
    assert.ok(patterns.length > 0);
    assert.equal(new Set(patterns).size, patterns.length);
    const isPrefix = (a: string, b: string) => a !== b && a.endsWith('/*') && b.startsWith(a.slice(0, -1));
    for (const a of patterns) assert.ok(!patterns.some((b) => isPrefix(a, b)), a);
  }
});

test('_redirects leads both addresses of a number to its permanent link, below the path of the site', () => {
  assert.equal(
    redirectsFile(hosted),
    '/status/0 /status/codes/0/ 301\n/status/0/ /status/codes/0/ 301\n/status/404 /status/codes/404/ 301\n/status/404/ /status/codes/404/ 301\n',
  );
});

test('nginx and Caddy have the headers in their own forms, with those of link previews', () => {
  const all = { ...hosted, headers: { ...headers, 'Cross-Origin-Resource-Policy': 'same-origin' } };
  const nginx = nginxHeaders(all).split('\n');
  assert.ok(nginx.includes(`add_header Content-Security-Policy "default-src 'none'" always;`));
  assert.ok(nginx.includes('if ($uri ~ ^/status/og/) { set $cross_origin_resource_policy "cross-origin"; }'));
  assert.match(
    caddyHeaders(all),
    /^header \{\n\tContent-Security-Policy "default-src 'none'"\n\tReferrer-Policy "no-referrer"\n\tCross-Origin-Resource-Policy "same-origin"\n\}$/m,
  );
  assert.match(caddyHeaders(all), /^@previews path \/status\/og\/\*$/m);
  assert.ok(nginx.includes('if ($request_uri ~ ^/status/api/) { set $access_control_allow_origin "*"; }'));
  assert.match(caddyHeaders(all), /^@data path \/status\/api\/\*\nheader @data \{\n\tAccess-Control-Allow-Origin "\*"\n\}$/m);
});

test('a quote in a value stands for itself', () => {
  const quoted = { ...hosted, headers: { 'X-List': '"a", "b"' } };
  assert.ok(nginxHeaders(quoted).includes('add_header X-List "\\"a\\", \\"b\\"" always;'));
  assert.ok(caddyHeaders(quoted).includes('\tX-List "\\"a\\", \\"b\\""\n'));
  assert.ok(headersFile(quoted).includes('\n  X-List: "a", "b"\n'));
});

test('a value that would end the form it stands in is refused', () => {
  for (const value of ['a\nb', 'a\\', '$host', '{env.HOME}'])
    assert.throws(() => nginxHeaders({ ...hosted, headers: { 'X-Odd': value } }), /^Error: X-Odd is .*, which cannot be written/);
});

test('only names with a hash are kept for ever', () => {
  for (const path of ['/_astro/code-CX2Gcz9J.js', '/offline/ja-pages-0123456789.bin', '/pagefind/fragment/ja_e93c12b.pf_fragment'])
    assert.equal(cacheControlOf(path), IMMUTABLE, path);
  for (const path of ['/', '/sw.js', '/ja/offline/', '/search/ja/pages.txt', '/pagefind/pagefind.js', '/ja/_astro/a.js'])
    assert.equal(cacheControlOf(path), REVALIDATED, path);
});

test('pictures and what Pagefind has compressed are not compressed again', () => {
  for (const file of ['og/en/504.png', 'pagefind/wasm.en.pagefind', 'pagefind/index/ja_1.pf_index']) assert.ok(!isCompressible(file), file);
  for (const file of ['en/index.html', 'sw.js', 'favicon.svg', 'search/ja/pages.txt', 'sitemap-0.xml', 'en/codes/504.md'])
    assert.ok(isCompressible(file), file);
  assert.equal(typeOf('en/manifest.webmanifest'), 'application/manifest+json');
  assert.equal(typeOf('en/codes/504.md'), 'text/markdown');
});
