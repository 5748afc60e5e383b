/** The languages of the site: the list from which the schema, the dictionaries and the routes are derived. */

/** Language tags (BCP 47), in the order in which the languages are offered. */
export const LANGS = ['ja', 'en'] as const;
/** A language of the site. */
export type Lang = (typeof LANGS)[number];

/** The script in which each language is written. */
export const SCRIPT_OF: Record<Lang, 'japanese' | 'latin'> = { ja: 'japanese', en: 'latin' };

/** The language for readers who prefer none of the list (`hreflang="x-default"`), and for parts of pages in all languages that can have only one. */
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
