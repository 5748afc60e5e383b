/** What can be shown before anything but the instant index is known. */
import { BY_NUMBER, type InstantHit } from './instant/instant-search.ts';

/** The pages that a query names by number; or the one page that has the whole query as a name. Of several, words have to tell which is meant. */
export function sureHits(hits: readonly InstantHit[]): InstantHit[] {
  const exact = hits.filter((hit) => hit.exact);
  const byNumber = exact.filter(({ score }) => score >= BY_NUMBER / 2);
  return byNumber.length > 0 ? byNumber : exact.length === 1 ? exact : [];
}
