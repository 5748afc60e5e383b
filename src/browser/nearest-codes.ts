import { codeInPath, nearestCodes } from '../model/code.ts';

const OFFERED = 5;

/**
 * On the not-found page: if the address names a code, says that there is no such page and offers the nearest ones.
 * The codes are read from the page's own list, which readers without JavaScript use.
 */
export function showNearestCodes(): void {
  const asked = codeInPath(location.pathname);
  if (asked === undefined) return;
  for (const section of document.querySelectorAll<HTMLElement>('[data-not-found]')) {
    const links = new Map(
      [...section.querySelectorAll<HTMLAnchorElement>('li a')].map((link) => [Number(link.querySelector('.number')!.textContent), link]),
    );
    section.querySelector('[data-asked]')!.textContent = String(asked);
    const offer = nearestCodes(asked, [...links.keys()], OFFERED).flatMap((code) => {
      const link = document.createElement('a');
      link.href = links.get(code)!.href;
      link.textContent = links.get(code)!.textContent!.trim();
      return [link, document.createTextNode(' · ')];
    });
    section.querySelector('[data-links]')!.replaceChildren(...offer.slice(0, -1));
    section.querySelector<HTMLElement>('[data-nearest]')!.hidden = false;
  }
}
