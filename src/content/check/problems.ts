/** Every mistake in the content: those of single files, and those that a rule finds. */
import { fieldPath, type Problem } from './problem.ts';
import type { Content } from '../read.ts';
import { RULES } from './rules/index.ts';

/**
 * Every mistake, in the order of files and lines.
 *
 * @param content what `readContent` returned
 * @param today the newest day that `checked` may have, YYYY-MM-DD; when left out, the day where it is latest now
 */
export function problemsIn(content: Content, today = latestDay()): Problem[] {
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
          reportAt: (line, issue, cure) => problems.push({ rule, file: entry.file, line, issue, cure }),
        });
  // A mistake of a whole file, such as its name, is the cause of others.
  const isOfFile = ({ line, field }: Problem) => Number(line === undefined && field === undefined);
  return problems.sort((a, b) => isOfFile(b) - isOfFile(a) || a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0));
}

/** The day in the first time zone of the world, UTC+14: nobody has to wait for midnight in Greenwich. */
const latestDay = (): string => new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);
