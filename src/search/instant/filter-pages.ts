/** The filter of the instant index. Loaded with the first choice. */
import { classOf } from '../../model/code.ts';
import type { Filter } from '../query/filter.ts';
import type { IndexedPage, InstantSearch } from './instant-search.ts';

/**
 * Whether pages pass a filter: codes of the class, one of whose meanings has both the sender and the category.
 *
 * @example
 * search.find(query, 10, pageFilter({ sender: 'cloudflare', class: '5xx' }, search))
 */
export function pageFilter(filter: Filter, search: InstantSearch): (page: IndexedPage) => boolean {
  return ({ path, meanings }) => {
    const code = /^codes\/(\d+)\/$/.exec(path)?.[1];
    if (code === undefined || (filter.class && filter.class !== classOf(Number(code)))) return false;
    return meanings.some(
      ([sender, category]) =>
        (!filter.sender || search.pages[sender].path === `senders/${filter.sender}/`) &&
        (!filter.category || search.pages[category].path === `categories/${filter.category}/`),
    );
  };
}
