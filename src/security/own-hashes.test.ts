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
