/** The content, joined as the site joins it, that tests compare the built pages with. */
import { readContent } from '../../src/content/read.ts';
import { modelOf } from '../../src/model/index.ts';

/** The model of the content in `content/`. */
export const model = modelOf(readContent('.'));

/** Every meaning, in numeric order; every category, in its order. */
export const { meanings, categories } = model;

/**
 * Numbers in ascending order, each once.
 *
 * @example
 * ascending([504, 404, 504]) // => [404, 504]
 */
export function ascending(numbers: Iterable<number>): number[] {
  return [...new Set(numbers)].toSorted((a, b) => a - b);
}
