/** The second step of an answer: pages by what people say, ranked together with the instant index. */
import { hitOf, type Hit, type InstantAnswer, type SearchRequest } from './answer.ts';
import type { InstantSearch } from './instant/instant-search.ts';
import { expandedSearch } from './instant/load.ts';
import { keptFirst } from './kept-first.ts';
import { rank } from './rank.ts';
import { said, signals } from './said/load.ts';

/** What the second step adds to the first. */
export interface SaidAnswer {
  hits: Hit[];
  /** The names of products that the query means and the site does not cover. */
  uncovered: string[];
  missing: number[];
  /** Whether the query tells of a product, so that the reader's own count less. */
  tellsProduct: boolean;
  /** The instant index, as far as it could be loaded: with what else the query may mean. */
  search: InstantSearch | undefined;
}

/**
 * Answers a request from the instant index and from what people say. The hits that are shown already come first. Rejects when a file cannot be
 * loaded.
 */
export async function askSaid(request: SearchRequest, { search: instant, passes, hits: shown }: InstantAnswer): Promise<SaidAnswer> {
  const { query, config, limit, mine } = request;
  if (!instant) throw new Error('The instant index is missing.');
  const [saidSearch, file, search] = await Promise.all([
    said(config, query.scripts),
    signals(config),
    expandedSearch(config.index, query.scripts),
  ]);
  const {
    hits: ranked,
    uncovered,
    missing,
    tellsProduct,
  } = rank(query, { instant: search, said: saidSearch, signals: file }, { passes, mine });
  // Beside a product that is not covered, the text of another one would mislead.
  const reader = uncovered.length > 0 ? { ...request, mine: [] } : request;
  const hits = ranked.map(({ path, fragment, label }) => {
    const hit = hitOf(search.page(path)!, reader, fragment);
    return label === undefined ? hit : { ...hit, title: `${label} – ${hit.title}` };
  });
  return { hits: keptFirst(shown, hits, limit), uncovered, missing, tellsProduct, search };
}
