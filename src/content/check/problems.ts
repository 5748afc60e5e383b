/** Every mistake in the content: those of single files, and those that a rule finds. */
import { fieldPath, type Problem } from './problem.ts';
import type { Content } from '../read.ts';
import { RULES } from './rules/index.ts';

/**
 * Every mistake, in the order of files and lines.
 *
 * @param content what `readContent` returned
 * @param today the newest day that `checked` may have, YYYY-MM-DD; the day of the call when left out
 */
export function problemsIn(content: Content, today = new Date().toISOString().slice(0, 10)): Problem[] {
  const problems = [...content.problems];
  for (const [rule, { of, check }] of Object.entries(RULES))
    for (const name of of)
      for (const [id, entry] of content[name])
        check(entry, {
          id,
          content,
          today,
          report: (path, issue, cure) =>
            problems.push({ rule, file: entry.file, line: entry.lineOf(path), field: fieldPath(path) || undefined, issue, cure }),
        });
  return problems.sort((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0));
}
