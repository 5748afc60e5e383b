import type { Lang } from '../content/schema.ts';
import { dictionary } from '../i18n/index.ts';
import { at, codesUrl, homeUrl, instantIndexUrl } from '../urls.ts';

/** What the script of the search needs to know of a page's language, as attributes of the element it works in. */
export function searchAttributes(lang: Lang): Record<`data-${string}`, string> {
  const t = dictionary(lang);
  return {
    'data-bundle': at('/pagefind/'),
    'data-index': instantIndexUrl(lang),
    'data-root': homeUrl(lang),
    'data-codes': codesUrl(lang),
    'data-loading': t.searchLoading,
    'data-none': t.searchNone,
    'data-failed': t.searchFailed,
    'data-partly': t.searchPartly,
    'data-found-one': t.searchFoundOne,
    'data-found-many': t.searchFoundMany,
  };
}
