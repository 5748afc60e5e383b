/** Which facts were read long ago. */
import { CITING } from './collections.ts';
import type { Content, Entry } from './read.ts';
import type { Citation } from './schema.ts';

export interface StaleCitation extends Citation {
  file: string;
  line: number | undefined;
  /** In whole days. */
  age: number;
}

const DAY = 86_400_000;

/**
 * The citations, of every file that has some, that were checked more than `days` days before `today`, oldest first.
 *
 * @param days the greatest age that is still fresh
 * @example
 * staleCitations(content, new Date('2027-06-01'), 180)[0].age // => 190
 */
export function staleCitations(content: Content, today: Date, days: number): StaleCitation[] {
  const entries = CITING.flatMap((name): Entry<unknown>[] => [...content[name].values()]);
  return entries
    .flatMap((entry) =>
      ((entry.data as { sources?: Citation[] } | undefined)?.sources ?? []).map((citation, index) => ({
        ...citation,
        file: entry.file,
        line: entry.lineOf(['sources', index]),
        age: Math.floor((today.valueOf() - Date.parse(citation.checked)) / DAY),
      })),
    )
    .filter(({ age }) => age > days)
    .sort((a, b) => b.age - a.age || a.file.localeCompare(b.file));
}
