/** On a page without a language: sends the reader on at once by the link (`data-go`) to theirs; `replace` keeps the back button working. */
import { chooseLanguage, readerLanguages } from './language.ts';
import { withOwn } from './sent-on.ts';

const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-go]')];
const offered = links.map((link) => link.hreflang);
const language = chooseLanguage(readerLanguages(offered), offered);
const target = links.find((link) => link.hreflang === language);
if (target) location.replace(withOwn(target.href, location));
