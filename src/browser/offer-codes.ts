/** What the not-found page offers for an address with a code, such as `/504` or `/ja/codes/599/`. */
import { codeInPath, nearestCodes } from '../model/code.ts';

/** How many codes are offered when the site does not have the one in the address. */
const OFFERED = 5;

/**
 * Shows, in every language of the page, a link to the code in the address, or to the nearest codes if there is no page about it. The codes
 * are read from the page's own list, which readers without JavaScript use.
 */
export function offerCodes(): void {
  const code = codeInPath(location.pathname);
  if (code === undefined) return;
  for (const section of document.querySelectorAll<HTMLElement>('[data-not-found]')) {
    const cells = new Map([...section.querySelectorAll<HTMLAnchorElement>('li a')].map((cell) => [Number(textIn(cell, '.number')), cell]));
    const isHere = cells.has(code);
    const offer = section.querySelector<HTMLElement>(isHere ? '[data-here]' : '[data-nearest]')!;
    const links = nearestCodes(code, [...cells.keys()], isHere ? 1 : OFFERED).map((near) => linkTo(cells.get(near)!));
    offer.querySelector('[data-number]')!.textContent = String(code);
    offer.querySelector('[data-links]')!.append(...links.flatMap((link, index) => (index > 0 ? [' · ', link] : [link])));
    offer.hidden = false;
    section.querySelector<HTMLElement>('[data-reason]')!.hidden = isHere;
  }
}

/** A link to where a cell of the list leads: its number and its name. */
function linkTo(cell: HTMLAnchorElement): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = cell.getAttribute('href')!;
  link.textContent = `${textIn(cell, '.number')} ${textIn(cell, '.name')}`;
  return link;
}

const textIn = (cell: Element, selector: string) => cell.querySelector(selector)!.textContent!.trim();
