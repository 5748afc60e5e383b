/** What is asked of the search, and what it answers. */
import type { IndexedPage, InstantHit, InstantSearch } from './instant/instant-search.ts';
import type { ParsedQuery } from './query/parse.ts';
import { CHOICE, sectionOf, type Chosen } from './section-of.ts';

/** A page, as a result shows it. */
export interface Hit {
  url: string;
  title: string;
  /** What is below the title: the senders of a code, or text that starts where the match is. */
  text: string;
  /** Whether it leads to what one of the reader's own senders means. */
  isMine?: boolean;
  /** The language of the page, when it is not the reader's. */
  lang?: string | undefined;
}

export interface Answer {
  /** Best first; a later answer to the same request begins with the hits of the earlier one, so that nothing moves. */
  hits: readonly Hit[];
  /** Codes that the query names and that have no page. */
  missing: readonly number[];
  /** The names of products that the query means and the site does not cover. */
  uncovered: readonly string[];
  /** Instead of hits: pages to go on from, which are the nearest codes where some are missing. */
  offered: readonly Hit[];
  done: boolean;
  /** Whether the links of the hits may yet lead to sections: Enter waits for that. */
  preliminary?: boolean;
  /** Whether a part of the index could not be loaded. */
  failed: boolean;
  /** Whether nothing has the words as quoted, so that they were searched without the quotation marks. */
  unquoted?: boolean;
}

/** Where the indexes are, and for whom. */
export interface SearchConfig {
  /** The address of the folder of Pagefind, ending in `/`. */
  bundle: string;
  /** The address of the folder of the instant index, ending in `/`. */
  index: string;
  /** The address of the home page of the language, ending in `/`. */
  root: string;
  lang: string;
  /** With `{products}` and `{name}`: a name that is not that of all products. */
  named: string;
  /** The other languages of the site, which are asked when this one has few hits. */
  others: readonly string[];
}

export interface SearchRequest extends Chosen {
  query: ParsedQuery;
  config: SearchConfig;
  /** How many hits at most. */
  limit: number;
  /** Ends the answers. */
  signal: AbortSignal;
  /** Resolves when the reader has stopped typing; the full text is not asked before. */
  settled: Promise<void>;
}

/** What the instant index answers. */
export interface InstantAnswer {
  /** The index, unless it could not be loaded. */
  search: InstantSearch | undefined;
  /** Whether a page passes the filter; undefined when there is none. */
  passes: ((page: IndexedPage) => boolean) | undefined;
  /** What is sure without the other indexes. */
  hits: readonly Hit[];
  failed: boolean;
}

/**
 * A page of the instant index as a result shows it, with the senders to whose meanings it leads.
 *
 * @param told the fragment that the query tells
 * @example
 * hitOf({ path: 'codes/504/', code: 504, names: ['Gateway timeout'], users: [], senders: [{ id: 'http', name: 'HTTP' }], … }, request)
 * // => { url: '/en/codes/504/', title: '504 Gateway timeout', text: 'HTTP', isMine: false }
 */
export function hitOf(
  { path, code, names, users, senders }: InstantHit,
  request: Chosen & Pick<SearchRequest, 'config'>,
  told?: string,
): Hit {
  const { config, mine } = request;
  const fragment = sectionOf(
    senders.map(({ id }) => id),
    request,
    told,
  );
  const led = senders.filter(({ id }) => (fragment === CHOICE ? mine.includes(id) : id === fragment));
  const meant = led.length > 0 ? led : senders;
  const labeled = names.map((each, index) =>
    users[index]?.length ? config.named.replace('{products}', users[index].join(', ')).replace('{name}', () => each) : each,
  );
  return {
    url: `${config.root}${path}${fragment ? `#${fragment}` : ''}`,
    title: `${code ?? ''} ${labeled.join(' / ')}`.trim(),
    text: meant.map(({ name }) => name).join(', '),
    isMine: meant.some(({ id }) => mine.includes(id)),
  };
}
