/** What comes after the instant answer: the full text, then the other languages, then where to go on from. */
import { hitOf, type Answer, type Hit, type InstantAnswer, type SearchConfig, type SearchRequest } from './answer.ts';
import { searchFullText } from './full-text/client.ts';
import { addFullTextHits, languageOf } from './full-text/add-hits.ts';
import type { FullTextReply } from './full-text/messages.ts';
import type { InstantSearch } from './instant/instant-search.ts';
import { loadExpansion } from './instant/load.ts';
import { pagesIn } from './instant/pages-in.ts';
import { nearestTo } from './nearest.ts';
import { isFiltered } from './query/filter.ts';
import { fullTextTerms, withoutQuotes } from './query/full-text-terms.ts';

/** With fewer hits than these, the other languages are asked. */
const FEW = 3;

/** Goes on where the instant answer ends; its hits stay first. Yields answers as `ask` does. */
export async function* askFullText(request: SearchRequest, instant: InstantAnswer): AsyncGenerator<Answer> {
  const { query, filter, config, limit, signal, settled } = request;
  const { search, passes, missing } = instant;
  // For the next query; this one was answered without.
  if (search) loadExpansion(config.index, search).catch(() => {});
  await settled;
  if (signal.aborted) return;
  let { hits, failed } = instant;
  const typed = fullTextTerms(query.typed);
  let terms = query.isQuoted ? typed : withoutQuotes(typed);
  let reply = await searchFullText(terms, filter, limit, { ...config, others: [] });
  const unquoted = terms.phrases.length > 0 && reply.hits.length === 0 && !reply.failed;
  if (unquoted) {
    terms = withoutQuotes(terms);
    hits = (search?.find(query, limit, passes) ?? []).map((hit) => hitOf(hit, config));
    reply = await searchFullText(terms, filter, limit, { ...config, others: [] });
  }
  failed ||= reply.failed;
  hits = addFullTextHits(hits, reply.hits, config, limit);
  if (hits.length < FEW && config.others.length > 0 && !reply.failed && !signal.aborted) {
    if (hits.length > 0) yield { hits, missing, offered: [], done: false, failed: false, unquoted };
    const everywhere = await searchFullText(terms, filter, limit, config);
    failed ||= everywhere.failed;
    hits = addFullTextHits(hits, inOtherLanguages(everywhere, config), config, limit);
  }
  const nearest = nearestTo({ ...instant, hits }, request);
  const offered = hits.length > 0 || nearest.length > 0 ? nearest : categories(search, request);
  if (!signal.aborted) yield { hits, missing, offered, done: true, failed, unquoted };
}

const inOtherLanguages = ({ hits }: FullTextReply, config: SearchConfig) => hits.filter(({ url }) => languageOf(url, config) !== undefined);

/** Where to go on when nothing was found; nowhere when it was a filter that left nothing. */
function categories(search: InstantSearch | undefined, { filter, config }: SearchRequest): Hit[] {
  if (!search || isFiltered(filter)) return [];
  return pagesIn('categories', search).map(({ id, name }) => ({ url: `${config.root}categories/${id}/`, title: name, text: '' }));
}
