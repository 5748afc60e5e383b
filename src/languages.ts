/** The languages of the site: the one list from which the schema, the dictionaries and the routes follow. */

/** Language tags (BCP 47), in the order in which the languages are offered. */
export const LANGS = ['ja', 'en'] as const;
export type Lang = (typeof LANGS)[number];

/** The script in which each language is written. */
export const SCRIPT_OF: Record<Lang, 'japanese' | 'latin'> = { ja: 'japanese', en: 'latin' };

/** For readers who prefer none of the languages (`hreflang="x-default"`), and for what has to be in one language where no page's is known. */
export const FALLBACK_LANG = 'en' satisfies Lang;

/**
 * The other languages, in the order of the list.
 *
 * @example
 * otherLangs('ja') // => ['en']
 */
export function otherLangs(lang: Lang): Lang[] {
  return LANGS.filter((other) => other !== lang);
}

/** The paths of a page that every language has once; such a page re-exports it. */
export const getStaticPaths = () => LANGS.map((lang) => ({ params: { lang }, props: { lang } }));
