/** `npm run check:imports`: imports run one way. Prints one line per import that does not; ends with 1 when there is one. */
import { importProblems } from './lib/imports.ts';
import { sourceFiles } from './lib/source-files.ts';

const files = sourceFiles('.', ['*.{ts,mjs}', '{src,scripts,fault-lab,bench,tests}/**/*.{ts,mjs,astro}']);
const problems = importProblems(files);
for (const problem of problems) console.error(problem);
if (problems.length > 0) {
  process.exitCode = 1;
} else {
  console.log(`imports: ${files.length} files, no circle, none that runs up`);
}
