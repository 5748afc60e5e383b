/** What comes after the instant answer: what people say, then the full text where there is room, then where to go on from. */
import { hitOf, type Answer, type Hit, type InstantAnswer, type SearchConfig, type SearchRequest } from './answer.ts';
import { askSaid, type SaidAnswer } from './ask-said.ts';
import { addFullTextHits, languageOf } from './full-text/add-hits.ts';
import { searchFullText } from './full-text/client.ts';
import type { FullTextReply } from './full-text/messages.ts';
import type { InstantSearch } from './instant/instant-search.ts';
import { pagesIn } from './instant/pages-in.ts';
import { keptFirst } from './kept-first.ts';
import { isFiltered } from './query/filter.ts';
import { fullTextTerms, withoutQuotes } from './query/full-text-terms.ts';

/** With fewer hits than these, the other languages are asked. */
const FEW = 3;

/** Goes on where the instant answer ends; its hits stay first. Yields answers as `ask` does. */
export async function* askFurther(request: SearchRequest, instant: InstantAnswer): AsyncGenerator<Answer> {
  const { query, limit, signal } = request;
  let failed = instant.failed;
  let said: SaidAnswer | undefined;
  const ask = async (): Promise<void> => {
    try {
      said = await askSaid(request, instant);
    } catch {
      failed = true;
      said = withoutSaid(request, instant);
    }
  };
  if (!query.isQuoted) await ask();
  if (signal.aborted) return;
  let { hits = [], missing = [], uncovered = [] }: Partial<SaidAnswer> = said ?? {};
  const state = () => ({ missing, uncovered, offered: [], failed: false });
  // The text of a product that is not meant would mislead.
  if (hits.length < limit && uncovered.length === 0 && (query.scripts.length > 0 || query.isQuoted)) {
    if (hits.length > 0) yield { ...state(), hits, done: false };
    await request.settled;
    if (signal.aborted) return;
    const typed = fullTextTerms(query.typed);
    let terms = query.isQuoted ? typed : withoutQuotes(typed);
    let reply = await fullText(request, terms, request.config, []);
    const unquoted = terms.phrases.length > 0 && reply.hits.length === 0 && !reply.failed;
    if (unquoted) {
      terms = withoutQuotes(terms);
      await ask();
      ({ hits, missing, uncovered } = said!);
      reply = await fullText(request, terms, request.config, []);
    }
    const mine = said?.tellsProduct ? [] : request.mine;
    failed ||= reply.failed;
    hits = addFullTextHits(hits, reply.hits, request.config, limit, instant.hits.length, mine);
    if (hits.length < FEW && request.config.others.length > 0 && !reply.failed && !signal.aborted) {
      if (hits.length > 0) yield { ...state(), hits, done: false, unquoted };
      const everywhere = await fullText(request, terms, request.config, request.config.others);
      failed ||= everywhere.failed;
      hits = addFullTextHits(hits, inOtherLanguages(everywhere, request.config), request.config, limit, 0, mine);
    }
    if (!signal.aborted) yield { ...state(), hits, offered: offeredBeside(hits, said, request, instant), done: true, failed, unquoted };
  } else if (!signal.aborted) yield { ...state(), hits, offered: offeredBeside(hits, said, request, instant), done: true, failed };
}

/** The reply of the full text; a failed one where it cannot be asked at all, such as without workers. */
async function fullText(
  { filter, limit }: SearchRequest,
  terms: ReturnType<typeof fullTextTerms>,
  config: SearchConfig,
  others: readonly string[],
): Promise<FullTextReply> {
  try {
    return await searchFullText(terms, filter, limit, { ...config, others });
  } catch {
    return { hits: [], failed: true };
  }
}

const inOtherLanguages = ({ hits }: FullTextReply, config: SearchConfig) => hits.filter(({ url }) => languageOf(url, config) !== undefined);

/** The answer of the instant index alone, for when what people say cannot be loaded. */
function withoutSaid(request: SearchRequest, { search, passes, hits: shown }: InstantAnswer): SaidAnswer {
  const { query, limit } = request;
  const hits = search?.find(query, limit, passes).map((hit) => hitOf(hit, request)) ?? [];
  return { hits: keptFirst(shown, hits, limit), uncovered: [], missing: search?.missing(query) ?? [], tellsProduct: false, search };
}

/** Where to go on from: the codes nearest to those that have no page, or where nothing was found, the categories; nowhere with a filter. */
function offeredBeside(hits: readonly Hit[], said: SaidAnswer | undefined, request: SearchRequest, instant: InstantAnswer): Hit[] {
  const { query, filter, config } = request;
  const search = said?.search ?? instant.search;
  if (isFiltered(filter) || !search) return [];
  const hasCode = hits.some(({ url }) => url.startsWith(`${config.root}codes/`));
  const nearest = said && !hasCode ? search.nearest(said.missing).map((hit) => hitOf(hit, request)) : [];
  const hasWords = query.scripts.length > 0 || query.isQuoted;
  return nearest.length > 0 || hits.length > 0 || !hasWords ? nearest : categories(search, config);
}

const categories = (search: InstantSearch, { root }: SearchConfig): Hit[] =>
  pagesIn('categories', search).map(({ id, name }) => ({ url: `${root}categories/${id}/`, title: name, text: '' }));
