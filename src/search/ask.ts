/** One answer from three indexes: the instant one at once, then what people say (ask-said.ts), then the full text (ask-further.ts). */
import { hitOf, type Answer, type InstantAnswer, type SearchRequest } from './answer.ts';
import type { InstantHit, InstantSearch } from './instant/instant-search.ts';
import { instantSearch } from './instant/load.ts';
import { keptFirst } from './kept-first.ts';
import { isFiltered } from './query/filter.ts';
import { sureHits } from './sure-hits.ts';

/** A number that a row of a guide may have: four digits, or a code with a part. */
const NAMES_ROW = /(?<![\w.])(?:\d{4}|[1-5]\d\d\.\d{1,2})(?![\w.])/;

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
  const { hits } = instant;
  const answer: Answer = { hits, missing: [], uncovered: [], offered: [], done: true, failed: instant.failed };
  // A number needs nothing else, unless it has no page; a filter without words lists its codes.
  if (query.scripts.length > 0 || query.isQuoted || (hits.length === 0 && !(query.text === '' && isFiltered(filter)))) {
    if (hits.length > 0) yield { ...answer, done: false, preliminary: true };
    try {
      // Loaded now: a reader who looks for a number never needs it.
      const { askFurther } = await import('./ask-further.ts');
      yield* askFurther(request, instant);
      return;
    } catch {
      answer.failed = true;
      const found = query.isQuoted ? [] : (instant.search?.find(query, request.limit, instant.passes) ?? []);
      answer.hits = keptFirst(
        hits,
        found.map((hit) => hitOf(hit, request)),
        request.limit,
      );
    }
  }
  if (!signal.aborted) yield answer;
}

async function askInstant(request: SearchRequest): Promise<InstantAnswer> {
  const { query, filter, config, limit, mine } = request;
  let search: InstantSearch | undefined;
  let passes: InstantAnswer['passes'];
  let hits: InstantHit[] = [];
  let failed = false;
  try {
    search = await instantSearch(config.index, query.scripts);
    if (isFiltered(filter)) passes = (await import('./instant/filter-pages.ts')).pageFilter(filter, search);
    // What only words found has to wait for what people say, which knows better which page is meant.
    const found = query.isQuoted ? [] : search.find(query, limit, passes);
    // A filter without words lists its codes. What is beside the number of a row may be a name, and the row is meant.
    hits = query.text === '' ? found : NAMES_ROW.test(query.typed) ? [] : sureHits(found);
  } catch {
    failed = true;
  }
  // Of words, a sender may be recognized yet, and that is what the query tells.
  const reader = { ...request, mine: query.scripts.length > 0 ? [] : mine };
  return { search, passes, hits: hits.map((hit) => hitOf(hit, reader)), failed };
}
