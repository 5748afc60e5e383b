/**
 * Links that choose a language:
 * - `data-language`: the same page in another language; query and fragment come along, and the choice is remembered;
 * - `data-go`: on a page without a language, the reader is sent on at once; `replace` keeps the back button working.
 */
import { chooseLanguage, readerLanguages, rememberLanguage } from './language.ts';

for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-language]')) {
  link.addEventListener('click', () => {
    rememberLanguage(link.hreflang);
    link.search = location.search;
    link.hash = location.hash;
  });
}

const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-go]')];
const language = chooseLanguage(
  readerLanguages(),
  links.map((link) => link.hreflang),
);
const target = links.find((link) => link.hreflang === language);
if (target) location.replace(target.href + location.search + location.hash);
