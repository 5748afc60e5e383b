/** The standard meanings are exactly those of the IANA registry: the numbers, their phrases, their documents. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { RegisteredCode } from '../scripts/lib/registry.ts';
import { STANDARD } from '../src/content/standard.ts';
import { meanings } from './support/content.ts';

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
