/** The policy of a page lists its own scripts and styles; nothing else of the page changes. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { withOwnHashes } from './own-hashes.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (policy: string) =>
  `<meta http-equiv="content-security-policy" content="default-src 'none'; ${policy}"><style>a{}</style><script type="module">let b = "é";</script>`;

test('the policy keeps the hashes of the page’s own scripts and styles, and drops the others', () => {
  const [style, script, other] = [hash('a{}'), hash('let b = "é";'), hash('elsewhere')];
  assert.equal(
    withOwnHashes(page(`script-src 'self' ${other} ${script}; style-src 'self' ${style} ${other}`)),
    page(`script-src 'self' ${script}; style-src ${style}`),
  );
});

test('files of styles are allowed where the page has one', () => {
  const link = '<link rel="stylesheet" href="/styles.css">';
  assert.equal(withOwnHashes(page("style-src 'self'") + link), page("style-src 'self'") + link);
  assert.equal(withOwnHashes(page("style-src 'self'")), page('style-src'));
});

test('a page without a policy stays as it is', () => {
  assert.equal(withOwnHashes('<style>a{}</style>'), '<style>a{}</style>');
});

test('styles of readers without scripts and scripts of templates are the page’s own', () => {
  const [style, script, other] = [hash('b{}'), hash('let c;'), hash('elsewhere')];
  const page = (policy: string) =>
    `<head><meta http-equiv="content-security-policy" content="${policy}"><noscript><style>b{}</style></noscript></head><body><template><script>let c;</script></template></body>`;
  assert.equal(
    withOwnHashes(page(`script-src ${other} ${script}; style-src ${style} ${other}`)),
    page(`script-src ${script}; style-src ${style}`),
  );
});

test('nothing but the policy changes, not even mistakes and entities in the HTML', () => {
  const page = (policy: string) =>
    `<!doctype html>\r\n<meta http-equiv="content-security-policy" content="${policy}"><p class=a class=b>&lt;&#38; 'sha256-x'<P>é</html> <!-- -->`;
  assert.equal(withOwnHashes(page(`default-src 'none' ${hash('elsewhere')}`)), page(`default-src 'none'`));
});

test('data is no script: no policy lists it, and another script with the same text is still listed', () => {
  const data = '<script type="application/ld+json">{}</script>';
  const page = (policy: string, scripts: string) => `<meta http-equiv="content-security-policy" content="${policy}">${scripts}`;
  assert.equal(withOwnHashes(page(`script-src 'self' ${hash('{}')}`, data)), page(`script-src 'self'`, data));
  const both = `${data}<script>{}</script>`;
  assert.equal(withOwnHashes(page(`script-src 'self' ${hash('{}')}`, both)), page(`script-src 'self' ${hash('{}')}`, both));
});
