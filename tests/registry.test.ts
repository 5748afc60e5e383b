/** The standard meanings are exactly those of the IANA registry: the numbers, their phrases, their documents. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { RegisteredCode } from '../scripts/lib/registry.ts';
import { STANDARD } from '../src/content/standard.ts';
import { PROXY_ERROR_TYPES } from '../src/content/proxy-error-types.ts';
import { categories, meanings } from './support/content.ts';

const registry = JSON.parse(readFileSync('tests/registry/http-status-codes.json', 'utf8')) as { checked: string; codes: RegisteredCode[] };
/** The standard meanings, by code. */
const standard = new Map(meanings.filter(({ sender }) => sender === STANDARD).map((meaning) => [meaning.code, meaning]));

test('every registered code has its page, and no page claims to be standard without being registered', () => {
  const registered = registry.codes.map(({ code }) => code);
  assert.ok(registered.length >= 60);
  assert.deepEqual(
    [...standard.keys()].toSorted((a, b) => a - b),
    registered.toSorted((a, b) => a - b),
  );
});

for (const { code, phrase, document, section } of registry.codes) {
  test(`${code} carries the registered phrase "${phrase}" and cites ${document}${section ? ` §${section}` : ''}`, () => {
    const meaning = standard.get(code);
    assert.equal(meaning?.phrase, phrase);
    const cited = meaning!.sources.filter(({ source }) => document.startsWith('draft-') || source === document);
    assert.ok(cited.length > 0, `content/codes/http/${code}.yaml does not cite ${document}`);
    if (section)
      assert.ok(
        cited.some(({ locator }) => locator === `§${section}`),
        `content/codes/http/${code}.yaml does not cite §${section}`,
      );
  });
}

test('the codes that may be cached by default are those that the standards name, and no interim response is cached', () => {
  const named = (caching: string) => [...standard].filter(([, meaning]) => meaning.caching === caching).map(([code]) => code);
  // RFC 9110 §15.1, and 451 by RFC 7725 §3.
  assert.deepEqual(
    named('by-default').toSorted((a, b) => a - b),
    [200, 203, 204, 206, 300, 301, 308, 404, 405, 410, 414, 451, 501],
  );
  // Not final (RFC 9111 §3), or forbidden by RFC 6585 §3 to §6.
  assert.deepEqual(
    named('never').toSorted((a, b) => a - b),
    [100, 101, 102, 103, 104, 428, 429, 431, 511],
  );
});

test('the header fields that a response must carry are those that the standards name', () => {
  const must = [...standard].flatMap(([code, { fields }]) =>
    fields.filter(({ requirement }) => requirement === 'must').map(({ name }) => `${code} ${name}`),
  );
  for (const expected of ['101 Upgrade', '401 WWW-Authenticate', '405 Allow', '407 Proxy-Authenticate', '426 Upgrade'])
    assert.ok(must.includes(expected), expected);
});

/** Registered types that are no kind of failure. */
const NO_FAILURE: Record<string, string> = {
  proxy_internal_response: 'a proxy answered by itself without asking anybody, which may be a success',
};

test('every registered proxy error type belongs to a category, or has a reason why none has it', () => {
  const mapped = new Set([...categories.values()].flatMap(({ proxyErrors }) => proxyErrors));
  assert.deepEqual(
    PROXY_ERROR_TYPES.filter((type) => !mapped.has(type)),
    Object.keys(NO_FAILURE),
  );
});

const SHARED = 'Envoy answers 503 for each of these failures; the page has one category, that of the first, and names the flags';

/**
 * What Envoy reports as `Proxy-Status` for its response flags: `ProxyStatusUtils::fromStreamInfo` in
 * source/common/stream_info/utility.cc, checked 2026-11-27. `code` is the code that the flag comes with; `otherwise` says why the
 * category of that code has another type.
 */
const ENVOY_FLAGS: { flag: string; type: string; code: number; otherwise?: string }[] = [
  { flag: 'UH', type: 'destination_unavailable', code: 503 },
  { flag: 'UF', type: 'connection_refused', code: 503 },
  { flag: 'URX', type: 'destination_unavailable', code: 503 },
  { flag: 'NC', type: 'destination_unavailable', code: 503 },
  { flag: 'UO', type: 'connection_limit_reached', code: 503, otherwise: SHARED },
  { flag: 'UC', type: 'connection_terminated', code: 503, otherwise: SHARED },
  { flag: 'UR', type: 'connection_terminated', code: 503, otherwise: SHARED },
  { flag: 'DF', type: 'dns_error', code: 503, otherwise: SHARED },
  { flag: 'UT', type: 'http_response_timeout', code: 504 },
  { flag: 'SI', type: 'http_response_timeout', code: 504 },
  { flag: 'NR', type: 'destination_not_found', code: 404 },
  { flag: 'DPE', type: 'http_request_error', code: 400 },
  { flag: 'IH', type: 'http_request_error', code: 400 },
  {
    flag: 'RL',
    type: 'connection_limit_reached',
    code: 429,
    otherwise: 'a limit of requests, not of connections; the registry names 429 for http_request_error',
  },
];

test('the types that Envoy reports for its flags are those of the categories of its codes, or the difference has a reason', () => {
  for (const { flag, type, code, otherwise } of ENVOY_FLAGS) {
    const meaning = meanings.find(({ id }) => id === `envoy/${code}`);
    if (!meaning) assert.fail(`${flag} comes with ${code}, which has no page of Envoy`);
    const agrees = categories.get(meaning.category)!.proxyErrors.includes(type);
    assert.equal(agrees, otherwise === undefined, `${flag}: ${type}, and ${code} is of the category ${meaning.category}`);
  }
});
