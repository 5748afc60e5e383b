/** The hash of an inline script or style is the one that browsers compute. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inlineHash } from './inline-hash.ts';

test('a script is named by the hash that the standard has for it', () => {
  // The example of CSP3, "Usage of hashes".
  assert.equal(inlineHash("alert('Hello, world.');"), 'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=');
});
