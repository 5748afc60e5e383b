import type { Hit } from './pagefind.ts';

/**
 * A hit as a link: title, senders, text around the match. Everything is set as text: nothing of the index or of the
 * query becomes HTML.
 */
export function hitLink({ url, title, sender, excerpt }: Hit): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = url;
  link.append(part('strong', title));
  if (sender) link.append(' ', part('span', sender));
  link.append(part('small', excerpt));
  return link;
}

function part(tag: 'strong' | 'span' | 'small', text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
