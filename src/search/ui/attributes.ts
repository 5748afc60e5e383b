/** Writes into the markup of a search what its script needs to know of a language. */
import { otherLangs, type Lang } from '../../languages.ts';
import { dictionary } from '../../i18n/index.ts';
import { at, homeUrl, instantIndexUrl } from '../../urls.ts';
import type { SettingsData } from './settings.ts';

/**
 * The attributes of an element that searches, which `readSettings` reads in the browser.
 *
 * @example
 * searchAttributes('en') // => { 'data-bundle': '/pagefind/', 'data-index': '/search/en/', 'data-others': 'ja', … }
 */
export function searchAttributes(lang: Lang): Record<`data-${string}`, string> {
  const t = dictionary(lang);
  const data: SettingsData = {
    bundle: at('/pagefind/'),
    index: instantIndexUrl(lang),
    root: homeUrl(lang),
    lang,
    others: otherLangs(lang).join(' '),
    none: t.searchNone,
    noneAlone: t.searchNoneAlone,
    noneFiltered: t.searchNoneFiltered,
    cut: t.searchCut,
    failed: t.searchFailed,
    partly: t.searchPartly,
    foundOne: t.searchFoundOne,
    foundMany: t.searchFoundMany,
    all: t.searchAll,
    otherHeading: t.searchOtherHeading,
    unquoted: t.searchUnquoted,
    missing: t.searchMissing,
    uncovered: t.searchUncovered,
    nearest: t.searchNearest,
    offered: t.searchOffered,
    recent: t.searchRecent,
    forget: t.searchForget,
    unfilter: t.searchUnfilter,
  };
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [`data-${kebabCase(name)}`, value]));
}

/** `kebabCase('foundOne') // => 'found-one'` */
const kebabCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
