/** What comes after the instant answer: the full text, then the other language, then where to go on from. */
import { isNarrowed, type Filter } from './filter.ts';
import { instantHit, type Answer, type Hit, type Place, type Question } from './find.ts';
import { askFullText, type FullTextHit, type FullTextReply } from './full-text.ts';
import type { InstantHit, InstantSearch } from './instant.ts';
import { lenient } from './load-index.ts';
import { passing } from './narrowing.ts';
import { termsOf, type Terms } from './terms.ts';

/** With fewer hits than these, the other language is asked. */
const FEW = 3;

/** What is known so far. */
interface Known {
  search: InstantSearch | undefined;
  /** Of the instant answer, what has not been shown. */
  unsure: readonly InstantHit[];
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
  const { search, unsure, hits } = known;
  let { failed } = known;
  // For the next query; this one was answered without.
  if (search) lenient(place.index, search).catch(() => {});
  await settled;
  if (signal.aborted) return;
  const own = { bundle: place.bundle, lang: place.lang };
  let terms = termsOf(query);
  let reply = await askFullText(terms, filter, limit, own);
  let unquoted = false;
  let ranked = unsure;
  if (terms.phrases.length > 0 && reply.hits.length === 0 && !reply.failed) {
    unquoted = true;
    terms = withoutQuotes(terms);
    ranked = search?.find(query, limit, isNarrowed(filter) ? passing(filter, search) : undefined) ?? [];
    reply = await askFullText(terms, filter, limit, own);
  }
  failed ||= reply.failed;
  add(hits, ranked, reply, place, limit);
  if (hits.length < FEW && !reply.failed && !signal.aborted) {
    if (hits.length > 0) show({ hits: [...hits], offered: [], done: false, failed: false, unquoted });
    const both = await askFullText(terms, filter, limit, { ...own, other: place.other });
    failed ||= both.failed;
    add(hits, [], { ...both, hits: both.hits.filter(({ url }) => languageOf(url, place) !== undefined) }, place, limit);
  }
  const offered = hits.length === 0 && search ? offer(search, place, filter) : [];
  show({ hits, offered, done: true, failed, unquoted });
}

const withoutQuotes = ({ phrases, terms }: Terms): Terms => ({
  phrases: [],
  terms: [...new Set([...phrases.flatMap((phrase) => termsOf(phrase).terms), ...terms])],
});

/** Adds hits below those that are there, and to those that are there the text that matched. */
function add(hits: Hit[], unsure: readonly InstantHit[], reply: Omit<FullTextReply, 'id'>, place: Place, limit: number): void {
  const known = new Map(hits.map((hit) => [pageOf(hit.url), hit]));
  const merged = new Map<string, { hit: Hit; score: number }>();
  for (const hit of unsure) merged.set(pageOf(place.root + hit.path), { hit: instantHit(hit, place), score: hit.score / unsure[0].score });
  for (const found of reply.hits) {
    const page = pageOf(found.url);
    const entry = merged.get(page);
    const there = known.get(page) ?? entry?.hit;
    // The best section of a page is the one that was found first.
    if (there && !there.text.includes('… ') && found.text !== '') there.text = textOf(found);
    if (known.has(page)) continue;
    if (entry) entry.score += found.score;
    else
      merged.set(page, {
        hit: { url: found.url, title: found.title, text: textOf(found), lang: languageOf(found.url, place) },
        score: found.score,
      });
  }
  const best = [...merged.values()].sort((a, b) => b.score - a.score);
  hits.push(...best.slice(0, Math.max(0, limit - hits.length)).map(({ hit }) => hit));
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
