/** What is offered for a code that has no page. */
import { hitOf, type Hit, type InstantAnswer, type SearchRequest } from './answer.ts';
import { isFiltered } from './query/filter.ts';

/** The nearest codes, where the codes that are asked for have no page and nothing else was found; none where there is a filter. */
export function nearestTo({ search, hits, missing }: InstantAnswer, { filter, config }: SearchRequest): Hit[] {
  return hits.length > 0 || isFiltered(filter) ? [] : (search?.nearest(missing) ?? []).map((hit) => hitOf(hit, config));
}
