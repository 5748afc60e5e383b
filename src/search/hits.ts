import type { Hit } from './pagefind.ts';

/**
 * A hit as a link: title, senders, text. Everything is set as text: nothing of the index or of the
 * query becomes HTML.
 */
export function hitLink({ url, title, sender, text }: Hit): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = url;
  link.append(part('strong', title));
  if (sender) link.append(' ', part('span', sender));
  if (text) link.append(part('small', text));
  return link;
}

/**
 * Full-text hits that are not among the instant ones already.
 *
 * @param shown what stands in the list
 */
export function furtherHits(hits: readonly Hit[], shown: readonly Hit[]): Hit[] {
  const pageOf = ({ url }: Hit) => new URL(url, location.href).pathname;
  const known = new Set(shown.map(pageOf));
  return hits.filter((hit) => !known.has(pageOf(hit)));
}

/** How many pages were found, in the words that the markup around the hits carries for its language. */
export function foundMessage(total: number, { none, foundOne, foundMany }: DOMStringMap): string {
  if (total === 0) return none!;
  return total === 1 ? foundOne! : foundMany!.replace('{count}', String(total));
}

function part(tag: 'strong' | 'span' | 'small', text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
