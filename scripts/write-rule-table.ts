/** `npm run docs:rules`: writes the tables of content rules and of rules of style, from the rules themselves. */
import { writeFileSync } from 'node:fs';
import { RULE_FILES, ruleFile } from './lib/rule-table.ts';

for (const file of RULE_FILES) writeFileSync(file, await ruleFile(file));
console.log(`${RULE_FILES.join(' and ')} are written`);
