/** The strings that a search shows, from the dictionary of a language. */
import { dictionary } from '../../i18n/index.ts';
import type { Lang } from '../../languages.ts';
import type { SearchTexts } from '../texts.ts';

/** The strings of a language that its instant index brings along. */
export function searchTexts(lang: Lang): SearchTexts {
  const t = dictionary(lang);
  return {
    none: t.searchNone,
    noneAlone: t.searchNoneAlone,
    noneFiltered: t.searchNoneFiltered,
    cut: t.searchCut,
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
    myProducts: t.myProducts,
    forget: t.searchForget,
    unfilter: t.searchUnfilter,
  };
}
