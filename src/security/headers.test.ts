/** The headers hold for every response: they add to the policies of the pages what those cannot say, and take nothing away. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LINK_PREVIEW_HEADERS, responseHeaders } from './headers.ts';
import { policyOf } from './site-policy.ts';

const policy = policyOf(
  `<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self' 'sha256-a'; style-src 'sha256-b'">`,
);

test('the policy is that of the pages, with the frames that a page cannot refuse, and the WebAssembly of the worker', () => {
  assert.equal(
    responseHeaders(policy, '')['Content-Security-Policy'],
    "default-src 'none';script-src 'self' 'sha256-a' 'wasm-unsafe-eval';style-src 'sha256-b';frame-ancestors 'none'",
  );
});

test('a site at the root of its host is asked for by HTTPS only; one below a path leaves that to its host', () => {
  assert.equal(responseHeaders(policy, '')['Strict-Transport-Security'], 'max-age=31536000');
  assert.equal(responseHeaders(policy, '/status')['Strict-Transport-Security'], undefined);
});

test('every header is one line of ASCII, as HTTP/1.1 has it', () => {
  for (const [name, value] of Object.entries({ ...responseHeaders(policy, ''), ...LINK_PREVIEW_HEADERS })) {
    assert.match(name, /^[A-Z][A-Za-z]*(?:-[A-Z][A-Za-z]*)*$/);
    assert.match(value, /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/);
  }
});

test('what is said of link previews replaces a header that there is', () => {
  for (const name of Object.keys(LINK_PREVIEW_HEADERS)) assert.ok(responseHeaders(policy, '')[name]);
});
