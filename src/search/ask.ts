/** One answer from both indexes: the instant one at once, the full text below it (ask-full-text.ts). */
import { hitOf, type Answer, type InstantAnswer, type SearchRequest } from './answer.ts';
import type { InstantHit, InstantSearch } from './instant/instant-search.ts';
import { instantSearch, loadExpansion } from './instant/load.ts';
import { nearestTo } from './nearest.ts';
import { isFiltered } from './query/filter.ts';

/**
 * Answers a request in steps, each with all hits so far; the last one is `done`. Never throws: an index that cannot be loaded is
 * told by `failed`. Ends without a last step when the request is aborted.
 *
 * @example
 * for await (const { hits, done } of ask(request)) show(hits, done);
 */
export async function* ask(request: SearchRequest): AsyncGenerator<Answer> {
  const { query, filter, signal } = request;
  const instant = await askInstant(request);
  if (signal.aborted) return;
  const { hits, missing } = instant;
  const answer: Answer = { hits, missing, offered: nearestTo(instant, request), done: true, failed: instant.failed };
  if (query.scripts.length > 0 || query.isQuoted || (instant.failed && !isFiltered(filter))) {
    if (hits.length > 0) yield { ...answer, done: false };
    try {
      // Loaded now: a reader who looks for a number never needs it.
      const { askFullText } = await import('./ask-full-text.ts');
      yield* askFullText(request, instant);
      return;
    } catch {
      answer.failed = true;
    }
  }
  if (!signal.aborted) yield answer;
}

async function askInstant({ query, filter, config, limit }: SearchRequest): Promise<InstantAnswer> {
  let search: InstantSearch | undefined;
  let passes: InstantAnswer['passes'];
  let hits: InstantHit[] = [];
  let missing: number[] = [];
  let failed = false;
  try {
    search = await instantSearch(config.index, query.scripts);
    if (isFiltered(filter)) passes = (await import('./instant/filter-pages.ts')).pageFilter(filter, search);
    if (!query.isQuoted) hits = search.find(query, limit, passes);
    // A number, a name or an alias needs no expansion.
    if (query.text !== '' && !query.isQuoted && !search.isExpanded && !hits[0]?.exact) {
      await loadExpansion(config.index, search);
      hits = search.find(query, limit, passes);
    }
    missing = search.missing(query);
  } catch {
    failed = true;
  }
  return { search, passes, hits: hits.map((hit) => hitOf(hit, config)), missing, failed };
}
