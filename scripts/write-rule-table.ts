/** `npm run docs:rules`: writes docs/content-rules.md, the table of all content rules, from the rules themselves. */
import { writeFileSync } from 'node:fs';
import { RULES_FILE, ruleTable } from './lib/rule-table.ts';

writeFileSync(RULES_FILE, await ruleTable());
console.log(`${RULES_FILE} is written`);
