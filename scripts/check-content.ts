/**
 * `npm run check:content`: prints every mistake in content/, one line each; exit code 1 when there is one. Writes the schemas by which
 * editors complete content files.
 */
import { formatProblem } from '../src/content/check/problem.ts';
import { writeJsonSchemas } from '../src/content/json-schema.ts';
import { problemsIn } from '../src/content/check/problems.ts';
import { contentOnce } from '../src/content/once.ts';

const content = contentOnce();
const problems = problemsIn(content);
writeJsonSchemas(process.cwd(), content);
for (const problem of problems) console.error(formatProblem(problem));
if (problems.length > 0) {
  console.error(`\n${problems.length} mistake(s) in content/.`);
  // Not process.exit(): it would cut off what is still on its way into a pipe.
  process.exitCode = 1;
} else {
  console.log(`content: ${content.meanings.size} meanings, ${content.guides.size} guides, no mistakes`);
}
