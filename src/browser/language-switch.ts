/** In a page: the links to it in the other languages (`data-language`) keep query and fragment, and the choice is stored. */
import { LANGUAGE_KEY } from './storage.ts';

for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-language]'))
  link.addEventListener('click', () => {
    try {
      localStorage[LANGUAGE_KEY] = link.hreflang;
    } catch {
      // Storage may be switched off; the choice then applies to this click only.
    }
    link.search = location.search;
    link.hash = location.hash;
  });
