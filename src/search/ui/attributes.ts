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
    named: t.searchNamed,
    others: otherLangs(lang).join(' '),
    failed: t.searchFailed,
    partly: t.searchPartly,
  };
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [`data-${name}`, value]));
}
