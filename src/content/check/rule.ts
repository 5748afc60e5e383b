/** What a content rule is, and what its check is given. */
import type { CollectionName, DataOf } from '../collections.ts';
import type { Content, Entry, FieldPath } from '../read.ts';

/** Reports a mistake of the entry that is checked: the field, what is wrong, and what would be right. */
export type Report = (path: FieldPath, issue: string, cure: string) => void;

interface Checked {
  id: string;
  content: Content;
  /** The newest day that may be written, YYYY-MM-DD. */
  today: string;
  report: Report;
}

/** Something that has to hold for every entry of some collections, and that its schema alone cannot know. */
export interface Rule {
  of: readonly CollectionName[];
  /** What is right, as a clause about an entry; the documentation lists it. */
  says: string;
  /** Reports the mistakes of one entry. */
  check(entry: Entry<unknown>, about: Checked): void;
}

/** A rule about entries that follow their schema; an entry that does not has other mistakes to mend first. */
export function rule<Name extends CollectionName>(definition: {
  of: readonly Name[];
  says: string;
  check(entry: Checked & { data: DataOf<Name> }): void;
}): Rule {
  return {
    ...definition,
    check: ({ data }, about) => {
      if (data !== undefined) definition.check({ ...about, data: data as DataOf<Name> });
    },
  };
}

/** A rule about what a file says, whether or not it follows its schema: `raw` can be anything. */
export function ruleOfText(definition: {
  of: readonly CollectionName[];
  says: string;
  check(entry: Checked & { raw: unknown; text: string }): void;
}): Rule {
  return { ...definition, check: ({ raw, text = '' }, about) => definition.check({ ...about, raw, text }) };
}

/**
 * The strings in a value, each with its path.
 *
 * @example
 * [...stringsIn({ name: { ja: '名前', en: 'Name' } })] // => [{ path: ['name', 'ja'], value: '名前' }, …]
 */
export function* stringsIn(value: unknown, path: FieldPath = []): Generator<{ path: FieldPath; value: string }> {
  if (typeof value === 'string') yield { path, value };
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* stringsIn(item, [...path, index]);
  else if (value !== null && typeof value === 'object')
    for (const [key, item] of Object.entries(value)) yield* stringsIn(item, [...path, key]);
}

/** The ids of a collection, for a message that says what may be written. */
export const idsOf = (entries: ReadonlyMap<string, unknown>): string => [...entries.keys()].join(', ');
