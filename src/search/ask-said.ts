/** The second step of an answer: pages by what people say, ranked together with the instant index. */
import { hitOf, type Hit, type InstantAnswer, type SearchConfig, type SearchRequest } from './answer.ts';
import type { InstantSearch } from './instant/instant-search.ts';
import { loadExpansion } from './instant/load.ts';
import { keptFirst } from './kept-first.ts';
import { rank, type RankedHit } from './rank.ts';
import { said, signals } from './said/load.ts';

/** What the second step adds to the first. */
export interface SaidAnswer {
  hits: Hit[];
  /** The names of products that the query means and the site does not cover. */
  uncovered: string[];
  missing: number[];
}

/**
 * Answers a request from the instant index and from what people say. The hits that are shown already come first. Rejects when a file cannot be
 * loaded.
 */
export async function askSaid(
  { query, config, limit }: SearchRequest,
  { search, passes, hits: shown }: InstantAnswer,
): Promise<SaidAnswer> {
  if (!search) throw new Error('The instant index is missing.');
  const [saidSearch, file] = await Promise.all([said(config, query.scripts), signals(config), loadExpansion(config.index, search)]);
  const { hits: ranked, uncovered, missing } = rank(query, { instant: search, said: saidSearch, signals: file }, passes);
  const hits = ranked.map((hit) => toHit(hit, search, config));
  return { hits: keptFirst(shown, hits, limit), uncovered, missing };
}

/** A ranked page as a result shows it: of a section, its sender alone. */
function toHit({ path, fragment, label }: RankedHit, search: InstantSearch, config: SearchConfig): Hit {
  const page = search.page(path)!;
  const hit = hitOf(page, config);
  const position = fragment === undefined ? -1 : search.sendersOf(path).indexOf(fragment);
  return {
    url: hit.url + (fragment === undefined ? '' : `#${fragment}`),
    title: label === undefined ? hit.title : `${label} – ${hit.title}`,
    text: position < 0 ? hit.text : search.indexed(`senders/${fragment}/`)!.names[0],
  };
}
