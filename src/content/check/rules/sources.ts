/** Rules about sources: every one is listed, every fact that names one cites it, and none was read in the future. */
import { CITING, fileOf } from '../../collections.ts';
import type { Citation } from '../../schema.ts';
import { rule, ruleOfText, stringsIn } from '../rule.ts';

export const citationsAreListed = ruleOfText({
  of: CITING,
  says: 'every source is an entry of `content/sources.yaml`, and cited once with the same locator',
  check({ raw, content, report }) {
    const citations = (raw as { sources?: unknown } | undefined)?.sources;
    // Without any source, the one mistake is in the file of sources, and reported there.
    if (!Array.isArray(citations) || content.sources.size === 0) return;
    const seen = new Set<string>();
    citations.forEach((citation: Partial<Citation> | null, index) => {
      if (typeof citation?.source !== 'string') return;
      const key = `${citation.source} ${String(citation.locator)}`;
      if (!content.sources.has(citation.source))
        report(
          ['sources', index, 'source'],
          `is the unknown source "${citation.source}"`,
          `add it to ${fileOf('sources', '')}, or correct the id`,
        );
      else if (seen.has(key)) report(['sources', index], `cites ${key} a second time`, 'remove it');
      seen.add(key);
    });
  },
});

/** Fields that name the source which states them, or lists of such. */
const SOURCED = ['limits', 'fields', 'evidence', 'retry', 'numbers'];

export const factsAreCited = rule({
  of: ['meanings', 'senders', 'uncovered'],
  says: 'a limit, a header field, a retry, a number and a mark name one of the sources of their own entry',
  check({ data, report }) {
    const cited = data.sources.map(({ source }) => source);
    for (const field of SOURCED) {
      const value = (data as Record<string, unknown>)[field] as { source: string } | { source: string }[] | undefined;
      // The evidence of a meaning is text.
      const items = [value].flat().filter((item) => item !== undefined && 'source' in item);
      items.forEach(({ source }, index) => {
        const path = Array.isArray(value) ? [field, index, 'source'] : [field, 'source'];
        if (!cited.includes(source))
          report(path, `is "${source}", which this file does not cite`, 'add it to sources, with locator and day');
      });
    }
  },
});

export const limitsAreInRange = rule({
  of: ['meanings'],
  says: 'a limit that can be adjusted lies within its own range',
  check({ data, report }) {
    data.limits.forEach(({ value, adjustable }, index) => {
      if (adjustable && (value > adjustable.max || value < (adjustable.min ?? 0)))
        report(['limits', index, 'value'], `is ${value}, outside its own range`, 'correct value, adjustable.min or adjustable.max');
    });
  },
});

/** The project began later in this month; no fact was read for it before. */
const FIRST_DAY = '2026-11-01';

export const sourcesWereReadInTime = rule({
  of: CITING,
  says: 'no source was read in the future, or before the project began',
  check({ data, today, report }) {
    for (const { path, value } of stringsIn(data)) {
      if (path.at(-1) !== 'checked') continue;
      if (value > today) report(path, `is ${value}, in the future`, `write the day the source was read, ${today} at the latest`);
      if (value < FIRST_DAY) report(path, `is ${value}, before the project began`, 'read the source again, and write the day');
    }
  },
});
