/** What the tests of rules share: content of a few entries, and what a rule says of it. */
import { COLLECTION_NAMES, fileOf, type CollectionName } from '../collections.ts';
import { parseGuide } from '../guide.ts';
import type { Content, Entry } from '../read.ts';
import { fieldPath } from './problem.ts';
import type { Rule } from './rule.ts';

/** The entries of some collections, keyed by id; only what the rule under test looks at. */
export type Entries = Partial<Record<CollectionName, Record<string, object | string>>>;

/** The day of the tests. */
const TODAY = '2026-11-27';

/**
 * What a rule reports, one line per mistake: id, field and issue.
 *
 * @param entries a string is the body of a guide
 * @example
 * reportsOf(categoryExists, { meanings: { 'http/504': { category: 'x' } } }) // => ['http/504 category: is the unknown category "x"']
 */
export function reportsOf(rule: Rule, entries: Entries): string[] {
  const content = Object.fromEntries(
    COLLECTION_NAMES.map((name) => [name, new Map(Object.entries(entries[name] ?? {}).map(([id, data]) => [id, entryOf(name, id, data)]))]),
  ) as unknown as Content;
  const lines: string[] = [];
  for (const name of rule.of)
    for (const [id, entry] of content[name] as Map<string, Entry<unknown>>)
      rule.check(entry, {
        id,
        content,
        today: TODAY,
        report: (path, issue) => lines.push([id, fieldPath(path)].filter(Boolean).join(' ') + `: ${issue}`),
        reportAt: (line, issue) => lines.push(`${id}:${line}: ${issue}`),
      });
  return lines;
}

function entryOf(name: CollectionName, id: string, data: object | string): Entry<unknown> {
  const file = fileOf(name, id);
  if (typeof data !== 'string') return { file, data, raw: data, lineOf: () => 1 };
  const { body, mistake } = parseGuide(`---\n---\n${data}`);
  if (mistake) throw new Error(mistake.issue);
  return { file, raw: {}, body, lineOf: () => 1 };
}
