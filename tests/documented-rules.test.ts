/** The documentation of the rules says what the rules say. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { RULE_FILES, ruleFile } from '../scripts/lib/rule-table.ts';

for (const file of RULE_FILES)
  test(`an editor finds every rule in ${file}`, async () => {
    assert.equal(readFileSync(file, 'utf8'), await ruleFile(file), 'Run: npm run docs:rules');
  });
