/** The content that tests compare the built pages with. */
import { readContent } from '../../src/content/read.ts';
import type { Meaning } from '../../src/content/schema.ts';

/** What one sender means by one code, with the two parts of its id. */
export interface SenderMeaning extends Meaning {
  /** `<sender>/<code>` */
  id: string;
  sender: string;
}

/** Every collection, as it is read from `content/`. */
export const content = readContent('.');

/** Every meaning, in the order of files. */
export const meanings: SenderMeaning[] = [...content.meanings].map(([id, { data }]) => ({ ...data!, id, sender: id.split('/')[0] }));

/**
 * Numbers in ascending order, each once.
 *
 * @example
 * ascending([504, 404, 504]) // => [404, 504]
 */
export function ascending(numbers: Iterable<number>): number[] {
  return [...new Set(numbers)].toSorted((a, b) => a - b);
}
