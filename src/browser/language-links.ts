/**
 * The script of links that choose a language:
 * - `data-language` leads to the same page in another language; it keeps query and fragment, and stores the choice;
 * - `data-go`, on a page without a language, sends the reader on at once; `replace` keeps the back button working.
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
const offered = links.map((link) => link.hreflang);
const language = chooseLanguage(readerLanguages(offered), offered);
const target = links.find((link) => link.hreflang === language);
if (target) location.replace(target.href + location.search + location.hash);
