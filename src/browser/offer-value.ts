/**
 * The script of the not-found page for what a log holds in place of a code, such as `/codes/uf` and `/codes/curl:56`: it leads to the meaning in
 * the reader's language, or says that the site has none.
 */
import { LANGS } from '../languages.ts';
import { valueInPath } from '../text/field-value.ts';
import { isMessage, meaningInMessage } from '../text/value-in-message.ts';
import { meaningOf, readValues } from '../text/values-file.ts';
import { at, homeUrl, permalinkUrl, queryUrl, valuesUrl } from '../urls.ts';
import type { Lang } from '../languages.ts';
import { chooseLanguage, readerLanguages } from './language.ts';
import { withOwn } from './sent-on.ts';

/** How much of a message the search is given, in characters: it reads no more, and a server takes no address that is much longer. */
const LONGEST = 500;

const value = valueInPath(location.pathname);
if (value !== undefined) void offer(value);

async function offer(value: string): Promise<void> {
  // Those of the list: the code of the address, which the site may not have, is on the page as well.
  const codes = new Set(Array.from(document.querySelectorAll('[data-not-found] li .number'), ({ textContent }) => Number(textContent)));
  const isNumber = /^\d{1,3}$/.test(value);
  if (isNumber && codes.has(Number(value))) go(permalinkUrl(Number(value)));
  else if (!isNumber) {
    const path = await find(value, codes).catch(() => undefined);
    if (path) go(homeUrl(language()) + path);
    // A message as a whole is what the search reads.
    else if (isMessage(value)) go(queryUrl(language(), value.slice(0, LONGEST)));
    else say(value);
  }
}

async function find(value: string, codes: ReadonlySet<number>): Promise<string | undefined> {
  const response = await fetch(valuesUrl());
  const file = readValues(await response.text());
  return meaningOf(value, file) ?? meaningInMessage(value, file, codes);
}

const language = (): Lang => {
  const [inPath] = location.pathname.slice(at('/').length).split('/');
  return LANGS.find((lang) => lang === inPath) ?? (chooseLanguage(readerLanguages(LANGS), LANGS) as Lang);
};

function go(path: string): void {
  if (path !== location.pathname) location.replace(withOwn(new URL(path, location.href).href, location));
}

/** Says in every language that the site has no meaning of a value, and has the search look for it. */
function say(value: string): void {
  for (const section of document.querySelectorAll<HTMLElement>('[data-not-found]')) {
    const reason = section.querySelector<HTMLElement>('[data-reason]')!;
    reason.textContent = section.dataset.value!.replace('{value}', () => value);
    section.querySelector<HTMLAnchorElement>('[data-search]')!.href = queryUrl(section.lang as Lang, value);
  }
}
