import { LANGS, type Lang } from '../../languages.ts';
import { dictionary } from '../../i18n/index.ts';
import { at, homeUrl, instantIndexUrl } from '../../urls.ts';

/** What the script of the search needs to know of a page's language, as attributes of the element it works in. */
export function searchAttributes(lang: Lang): Record<`data-${string}`, string> {
  const t = dictionary(lang);
  return {
    'data-bundle': at('/pagefind/'),
    'data-index': instantIndexUrl(lang),
    'data-root': homeUrl(lang),
    'data-lang': lang,
    'data-other': LANGS.find((other) => other !== lang)!,
    'data-none': t.searchNone,
    'data-failed': t.searchFailed,
    'data-partly': t.searchPartly,
    'data-found-one': t.searchFoundOne,
    'data-found-many': t.searchFoundMany,
    'data-all': t.searchAll,
    'data-other-language': t.searchOtherLanguage,
    'data-other-heading': t.searchOtherHeading,
    'data-unquoted': t.searchUnquoted,
    'data-offered': t.searchOffered,
    'data-recent': t.searchRecent,
  };
}
