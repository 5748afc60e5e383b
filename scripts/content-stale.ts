/** `npm run content:stale [-- days]`: lists the citations that were last checked longer ago than that, oldest first. */
import { readContent } from '../src/content/read.ts';
import { staleCitations } from '../src/content/stale.ts';

const days = Number(process.argv[2] ?? 180);
if (!Number.isInteger(days) || days < 0) {
  console.error(`"${process.argv[2]}" is not a number of days. Write for example: npm run content:stale -- 180`);
  process.exit(1);
}
const stale = staleCitations(readContent('.'), new Date(), days);
for (const { file, line, source, locator, checked, age } of stale)
  console.log(`${checked}  ${age} days  ${file}:${line}  ${source}, ${locator}`);
console.log(`${stale.length} citation(s) checked more than ${days} days ago`);
