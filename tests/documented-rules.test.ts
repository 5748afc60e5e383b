/** The documentation of the content rules says what the rules say. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { RULES_FILE, ruleTable } from '../scripts/lib/rule-table.ts';

test('an editor finds every rule in docs/content-rules.md', async () => {
  assert.equal(readFileSync(RULES_FILE, 'utf8'), await ruleTable(), 'Run: npm run docs:rules');
});
