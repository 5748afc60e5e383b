/** To which section of a code page a hit leads. */
import type { Filter } from './query/filter.ts';

/** The id of the choice of senders at the top of a page that has several. */
export const CHOICE = 'senders';

/** What a reader has chosen. */
export interface Chosen {
  filter: Filter;
  /** The reader's own senders, as ids. */
  mine: readonly string[];
}

/**
 * The fragment that a hit leads to: the section of the sender that the reader filters by; otherwise what the query tells; otherwise the section of
 * the reader's own sender, where the page has one of them, and the choice at its top, where it has several. Undefined: the page as a whole, which
 * is all that a page of one sender needs.
 *
 * @param senders of the page, as ids; none where it is not the page of a code
 * @param told the fragment that the query tells
 * @example
 * sectionOf(['http', 'nginx', 'envoy'], { filter: {}, mine: ['envoy'] })                   // => 'envoy'
 * sectionOf(['http', 'nginx', 'envoy'], { filter: {}, mine: ['envoy'] }, 'nginx')          // => 'nginx'
 * sectionOf(['http', 'nginx', 'envoy'], { filter: {}, mine: ['nginx', 'envoy'] })          // => 'senders'
 * sectionOf(['http', 'nginx', 'envoy'], { filter: { sender: 'http' }, mine: ['envoy'] })   // => 'http'
 */
export function sectionOf(senders: readonly string[], { filter, mine }: Chosen, told?: string): string | undefined {
  if (senders.length < 2) return told;
  if (filter.sender && senders.includes(filter.sender)) return filter.sender;
  const [own, another] = mine.filter((id) => senders.includes(id));
  return told ?? (another ? CHOICE : own);
}
