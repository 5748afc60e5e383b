/** The number of pages that a build prints while it runs. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pagesIn } from './build-progress.ts';

test('pages are counted in every folder, and a build whose folder does not exist yet has none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'build-progress-'));
  try {
    mkdirSync(join(folder, 'en', 'codes'), { recursive: true });
    for (const file of ['404.html', 'en/codes/index.html', 'en/codes/504.png']) writeFileSync(join(folder, file), '');
    assert.equal(pagesIn(folder), 2);
    assert.equal(pagesIn(join(folder, 'missing')), 0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
