/** The headers of a build allow what its pages need, and fit where hosts read them. */
import assert from 'node:assert/strict';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { headersOfBuild } from '../src/security/built-headers.ts';

/** Characters that the shortest limit of a host allows for a line of its file of headers: Cloudflare's `_headers`. */
const LONGEST_LINE = 2000;

test('the policy of the build has the hashes of every page, and fits into a line of a host’s file', () => {
  const policy = headersOfBuild('dist', '')['Content-Security-Policy'];
  const inPages = new Set(globSync('dist/**/*.html').flatMap((page) => readFileSync(page, 'utf8').match(/'sha256-[^']+'/g) ?? []));
  assert.ok(inPages.size > 0);
  assert.deepEqual(new Set(policy.match(/'sha256-[^']+'/g)), inPages);
  assert.doesNotMatch(policy, /'unsafe-/);
  assert.ok(`Content-Security-Policy: ${policy}`.length <= LONGEST_LINE, `${policy.length} characters`);
});

test('a page without a policy is named', () => {
  const dist = mkdtempSync(join(tmpdir(), 'built-headers-'));
  try {
    mkdirSync(join(dist, 'en'));
    writeFileSync(join(dist, 'en/index.html'), '<title>T</title>');
    assert.throws(() => headersOfBuild(dist, ''), /en\/index\.html: The page has no content security policy/);
  } finally {
    rmSync(dist, { recursive: true });
  }
});
