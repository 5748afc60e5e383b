/** Keeps the hits on the screen where they are. */
import type { Hit } from './answer.ts';

/**
 * The hits with those that are shown already first, in their order. A later hit of the same page takes the place of the one that is shown: its link
 * may lead to a section.
 *
 * @param limit how many at most
 * @example
 * keptFirst([{ url: '/en/codes/504/', … }], [{ url: '/en/codes/502/', … }, { url: '/en/codes/504/#nginx', … }], 10)
 * // => the hit of /en/codes/504/#nginx, then that of /en/codes/502/
 */
export function keptFirst(shown: readonly Hit[], hits: readonly Hit[], limit: number): Hit[] {
  const kept = shown.map((hit) => hits.find(({ url }) => pageOf(url) === pageOf(hit.url)) ?? hit);
  return [...kept, ...hits.filter((hit) => !kept.includes(hit))].slice(0, limit);
}

const pageOf = (url: string): string => url.replace(/#.*/, '');
