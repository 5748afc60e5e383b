/**
 * The script of the not-found page: it offers codes for an address with a code in it, such as `/ja/504` or `/ja/codes/599/`. A number alone,
 * such as `/504`, leads to its permanent link: hosts send readers there, but not every host can.
 */
import { codeInPath, nearestCodes } from '../model/code.ts';
import { at, permalinkUrl } from '../urls.ts';

/** How many codes are offered when the site does not have the one in the address. */
const MAX_OFFERS = 5;

const find = (parent: Element, selector: string) => parent.querySelector<HTMLElement>(selector)!;

/**
 * Shows, in every language of the page, a link to the code in the address, or to the nearest codes if there is no page about it. The codes
 * are read from the page's own list, which readers without JavaScript use.
 */
export function offerCodes(): void {
  const code = codeInPath(location.pathname);
  if (code === undefined) return;
  const isNumberAlone = location.pathname.replace(/\/$/, '') === at(`/${code}`);
  for (const section of document.querySelectorAll('[data-not-found]')) {
    const cells = new Map([...section.querySelectorAll('li a')].map((cell) => [Number(find(cell, '.number').textContent), cell]));
    const isHere = cells.has(code);
    if (isHere && isNumberAlone) {
      location.replace(permalinkUrl(code) + location.search + location.hash);
      return;
    }
    const offer = find(section, isHere ? '[data-here]' : '[data-nearest]');
    find(offer, 'strong').append(`${code}`);
    const links = nearestCodes(code, cells.keys(), isHere ? 1 : MAX_OFFERS).map((near) => {
      const cell = cells.get(near)!;
      const text = `${near} ${find(cell, '.name').textContent.trim()}`;
      return Object.assign(document.createElement('a'), { href: cell.getAttribute('href'), textContent: text });
    });
    find(offer, 'span').append(...links.flatMap((link) => [' · ', link]).slice(1));
    offer.hidden = false;
  }
}
