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
    page(`script-src 'self' ${script}; style-src 'self' ${style}`),
  );
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
    `<!doctype html>\r\n<META content="${policy}" http-equiv=Content-Security-Policy><p class=a class=b>&lt;&#38; 'sha256-x'<P>é</html> <!-- -->`;
  assert.equal(withOwnHashes(page(`default-src 'none' ${hash('elsewhere')}`)), page(`default-src 'none'`));
});
