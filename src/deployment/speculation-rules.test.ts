/** The rules by which pages are fetched before they are opened name pages of the site alone, and change their name when they change. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { speculationRules } from './speculation-rules.ts';

/** The patterns of addresses in some rules. */
const patternsIn = (content: string) => [...content.matchAll(/"href_matches":"([^"]+)"/g)].map(([, pattern]) => pattern);

for (const base of ['', '/status'])
  test(`rules for a site ${base ? `below ${base}` : 'at the root'} match its pages and nothing else`, () => {
    const patterns = patternsIn(speculationRules(base).content);
    assert.equal(patterns.length, 2);
    for (const pattern of patterns) {
      const matches = (address: string) => new URLPattern(pattern, 'https://example.org/').test(address, 'https://example.org/');
      for (const address of ['/en/codes/504/', '/en/codes/504/#nginx', '/ja/search/?q=504', '/en/'])
        assert.ok(matches(base + address), address);
      for (const address of [`${base}/og/en/504.png`, `${base}/licenses.txt`, 'https://example.net/en/codes/504/'])
        assert.ok(!matches(address), address);
      assert.equal(matches('/other/'), base === '');
    }
  });

test('the header names the file, and the file has another name when its content is another', () => {
  const [root, below] = ['', '/status'].map(speculationRules);
  assert.match(root.file, /^_astro\/speculation-[0-9a-f]{8}\.speculationrules$/);
  assert.equal(root.header['Speculation-Rules'], `"/${root.file}"`);
  assert.equal(below.header['Speculation-Rules'], `"/status/${below.file}"`);
  assert.notEqual(below.file, root.file);
});
