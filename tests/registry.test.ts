/** The standard meanings are exactly those of the IANA registry: the numbers, their phrases, their documents. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { RegisteredCode } from '../src/cli/registry.ts';
import { readContent } from '../src/content/read.ts';

const registry = JSON.parse(readFileSync('tests/registry/http-status-codes.json', 'utf8')) as { checked: string; codes: RegisteredCode[] };
const standard = new Map(
  [...readContent('.').meanings].filter(([id]) => id.startsWith('http/')).map(([, { data }]) => [data!.code, data!]),
);

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
