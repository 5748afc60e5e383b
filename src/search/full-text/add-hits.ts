/** Brings the hits of the full text below those of the instant index. */
import type { Hit, SearchConfig } from '../answer.ts';
import type { FullTextHit } from './messages.ts';

/**
 * The hits with those of the full text below them, one for each page. A hit that is there already stays in its place, and gets the
 * text that matched: that of its section, or the best of its page, to whose section it leads then.
 *
 * @param sure how many hits, the first ones, are pages that the query names: they lead where they did
 * @param found sections, the best of a page before its others
 * @param limit how many hits at most
 * @param mine the reader's own senders, as ids: of the sections of a page, theirs come first; none where the query tells of a product
 */
export function addFullTextHits(
  hits: readonly Hit[],
  found: readonly FullTextHit[],
  config: Pick<SearchConfig, 'root' | 'others'>,
  limit: number,
  sure = 0,
  mine: readonly string[] = [],
): Hit[] {
  const isMine = ({ url }: FullTextHit) => mine.includes(url.slice(url.indexOf('#') + 1));
  const bestSections = new Map<string, FullTextHit>();
  for (const hit of found) {
    const page = pageOf(hit.url);
    const best = bestSections.get(page);
    if (!best || (isMine(hit) && !isMine(best))) bestSections.set(page, hit);
  }
  const pages = new Set(hits.map(({ url }) => pageOf(url)));
  const updated = hits.map((hit, index) => {
    const leadsToSection = hit.url.includes('#');
    const section = leadsToSection ? found.find(({ url }) => url === hit.url) : bestSections.get(pageOf(hit.url));
    if (!section || section.text === '') return hit;
    return { ...hit, text: textOf(section), url: index < sure ? hit.url : section.url };
  });
  const added = [...bestSections].filter(([page]) => !pages.has(page)).map(([, hit]) => hit);
  return [
    ...updated,
    ...added.map((hit) => ({ url: hit.url, title: hit.title, text: textOf(hit), isMine: isMine(hit), lang: languageOf(hit.url, config) })),
  ].slice(0, limit);
}

const textOf = ({ sender, text }: FullTextHit): string => (sender ? `${sender}: ${text}` : text);

const pageOf = (url: string): string => url.replace(/[?#].*/, '');

/**
 * The other language that a page is in, or undefined when it is in the reader's.
 *
 * @example
 * languageOf('/status/ja/codes/504/#http', { root: '/status/en/', others: ['ja'] }) // => 'ja'
 */
export function languageOf(url: string, { root, others }: Pick<SearchConfig, 'root' | 'others'>): string | undefined {
  const site = root.replace(/[^/]+\/$/, '');
  return others.find((lang) => url.startsWith(`${site}${lang}/`));
}
