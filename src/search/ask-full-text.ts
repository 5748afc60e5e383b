/** What comes after the instant answer: the full text, then the other language, then where to go on from. */
import { isNarrowed, type Filter } from './query/filter.ts';
import { instantHit, type Answer, type Hit, type Place, type Question } from './ask.ts';
import { askFullText, type FullTextHit, type FullTextReply } from './full-text/client.ts';
import type { InstantSearch } from './instant/instant-search.ts';
import { lenient } from './instant/load.ts';
import { passing } from './ui/filter-form.ts';
import { termsOf, type Terms } from './query/full-text-terms.ts';

/** With fewer hits than these, the other language is asked. */
const FEW = 3;

/** What is known so far. */
interface Known {
  search: InstantSearch | undefined;
  /** What has been shown. */
  hits: Hit[];
  failed: boolean;
}

/**
 * Goes on where the instant answer ends.
 *
 * @param show called with each step; the last one is `done`
 */
export async function further(question: Question, known: Known, show: (answer: Answer) => void): Promise<void> {
  const { query, filter, place, limit, signal, settled } = question;
  const { search, hits } = known;
  let { failed } = known;
  // For the next query; this one was answered without.
  if (search) lenient(place.index, search).catch(() => {});
  await settled;
  if (signal.aborted) return;
  const own = { bundle: place.bundle, lang: place.lang };
  let terms = termsOf(query);
  let reply = await askFullText(terms, filter, limit, own);
  let unquoted = false;
  if (terms.phrases.length > 0 && reply.hits.length === 0 && !reply.failed) {
    unquoted = true;
    terms = withoutQuotes(terms);
    const instant = search?.find(query, limit, isNarrowed(filter) ? passing(filter, search) : undefined) ?? [];
    hits.push(...instant.map((hit) => instantHit(hit, place)));
    reply = await askFullText(terms, filter, limit, own);
  }
  failed ||= reply.failed;
  add(hits, reply, place, limit);
  if (hits.length < FEW && !reply.failed && !signal.aborted) {
    if (hits.length > 0) show({ hits: [...hits], offered: [], done: false, failed: false, unquoted });
    const both = await askFullText(terms, filter, limit, { ...own, other: place.other });
    failed ||= both.failed;
    add(hits, { ...both, hits: both.hits.filter(({ url }) => languageOf(url, place) !== undefined) }, place, limit);
  }
  const offered = hits.length === 0 && search ? offer(search, place, filter) : [];
  show({ hits, offered, done: true, failed, unquoted });
}

const withoutQuotes = ({ phrases, terms }: Terms): Terms => ({
  phrases: [],
  terms: [...new Set([...phrases.flatMap((phrase) => termsOf(phrase).terms), ...terms])],
});

/** Adds hits below those that are there, and to those that are there the text that matched. */
function add(hits: Hit[], reply: Omit<FullTextReply, 'id'>, place: Place, limit: number): void {
  const known = new Map(hits.map((hit) => [pageOf(hit.url), hit]));
  const told = new Set<string>();
  for (const found of reply.hits) {
    const page = pageOf(found.url);
    const there = known.get(page);
    // The best section of a page comes first.
    if (there && !told.has(page) && found.text !== '') there.text = textOf(found);
    told.add(page);
    if (there || hits.length >= limit) continue;
    const hit = { url: found.url, title: found.title, text: textOf(found), lang: languageOf(found.url, place) };
    known.set(page, hit);
    hits.push(hit);
  }
}

/** Where to go on when nothing was found: the categories. */
function offer(search: InstantSearch, { root }: Place, filter: Filter): Hit[] {
  if (isNarrowed(filter)) return [];
  return search.pagesBelow('categories').map(({ id, name }) => ({ url: `${root}categories/${id}/`, title: name, text: '' }));
}

const textOf = ({ sender, text }: FullTextHit): string => (sender ? `${sender}: ${text}` : text);

const pageOf = (url: string): string => new URL(url, location.href).pathname;

function languageOf(url: string, { root, other }: Place): string | undefined {
  return pageOf(url).startsWith(root.replace(/[^/]+\/$/, `${other}/`)) ? other : undefined;
}
