/** The policy of the site allows what each page allows itself, and nothing else. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { policyOf, textOf, unionOf } from './site-policy.ts';

const page = (policy: string) => `<!doctype html><meta http-equiv="content-security-policy" content="${policy}"><title>T</title>`;
const union = (...policies: string[]) => textOf(unionOf(policies.map((policy) => policyOf(page(policy)))));

test('the policy of a page is read from its head', () => {
  const policy = policyOf(page("default-src 'none'; script-src 'self'  'sha256-a=';"));
  assert.deepEqual(
    [...policy],
    [
      ['default-src', ["'none'"]],
      ['script-src', ["'self'", "'sha256-a='"]],
    ],
  );
});

test('a page without a policy is an error, not a policy that allows nothing', () => {
  assert.throws(() => policyOf('<title>T</title>'), /no content security policy/);
});

test('the union has the hashes of every page, each once', () => {
  assert.equal(
    union("script-src 'self' 'sha256-a'; style-src 'sha256-s'", "script-src 'self' 'sha256-b' 'sha256-a'; style-src 'sha256-t'"),
    "script-src 'self' 'sha256-a' 'sha256-b';style-src 'sha256-s' 'sha256-t'",
  );
});

test('pages whose policies say different things have no union', () => {
  assert.throws(() => union("script-src 'self'; base-uri 'none'", "script-src 'self'"), /different directives.*base-uri/);
});
