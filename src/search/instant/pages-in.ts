/** The pages of the instant index in a folder. Loaded with what offers a choice among them. */
import type { InstantSearch } from './instant-search.ts';

/**
 * The pages in a folder, such as the senders, in the order of the index.
 *
 * @example
 * pagesIn('classes', search)[4] // => { id: '5xx', name: '5xx Server errors' }
 */
export function pagesIn(folder: string, { pages }: Pick<InstantSearch, 'pages'>): { id: string; name: string }[] {
  return pages
    .filter(({ path }) => path.startsWith(`${folder}/`))
    .map(({ path, names }) => ({ id: path.slice(folder.length + 1, -1), name: names[0] }));
}
