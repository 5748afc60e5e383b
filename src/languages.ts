/** The languages of the site: the one list from which the schema, the dictionaries and the routes follow. */

/** BCP 47; the order is the order in which they are offered. */
export const LANGS = ['ja', 'en'] as const;
export type Lang = (typeof LANGS)[number];

/** The paths of a page that every language has once; a page re-exports it. */
export const getStaticPaths = () => LANGS.map((lang) => ({ params: { lang }, props: { lang } }));
