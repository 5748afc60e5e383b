import type { Answer, Hit } from '../ask.ts';

/**
 * A hit as a link: title, and what stands below it. Everything is set as text: nothing of the index or of the query becomes HTML.
 *
 * @param languageName what to say of a page that is not in the reader's language
 */
export function hitLink({ url, title, text, lang }: Hit, languageName: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = url;
  const heading = part('strong', title);
  link.append(heading);
  if (lang) {
    heading.lang = lang;
    link.append(' ', part('span', languageName));
  }
  // Also when it is empty: it may be filled later, and nothing must move then.
  const small = part('small', text);
  if (lang) small.lang = lang;
  link.append(small);
  return link;
}

/** Sets what stands below the title of a hit that is shown already. */
export function updateText(link: Element, { text }: Hit): void {
  link.querySelector('small')!.textContent = text;
}

/** What to say of an answer, in the words that the markup around the hits carries for its language. */
export function messageOf({ hits, done, failed, unquoted }: Answer, text: DOMStringMap): string {
  if (!done) return '';
  if (failed) return hits.length > 0 ? text.partly! : text.failed!;
  if (hits.length === 0) return text.none!;
  return (unquoted ? text.unquoted! : '') + (hits.length === 1 ? text.foundOne! : text.foundMany!.replace('{count}', String(hits.length)));
}

function part(tag: 'strong' | 'span' | 'small', text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
