/** Every address inside the site. A deployment below a path (`base`) changes them all here. */
import type { Lang } from './languages.ts';

const base = (import.meta.env?.BASE_URL ?? '/').replace(/\/$/, '');

/** The address of a path below the root of the site. `path` begins with `/`. */
export const at = (path: string): string => `${base}${path}`;

/** The choice of languages. */
export const chooserUrl = (): string => at('/');
/** The home page of a language. */
export const homeUrl = (lang: Lang): string => at(`/${lang}/`);
/** The list of all codes. */
export const codesUrl = (lang: Lang): string => at(`/${lang}/codes/`);
/** The page of a code, or one sender's section on it. `codeUrl('ja', 504, 'http') // => '/ja/codes/504/#http'` */
export const codeUrl = (lang: Lang, code: number, sender?: string): string => at(`/${lang}/codes/${code}/`) + (sender ? `#${sender}` : '');
/** The language-neutral address for runbooks. `permalinkUrl(504) // => '/codes/504/'` */
export const permalinkUrl = (code: number): string => at(`/codes/${code}/`);
/** The codes of a class. */
export const classUrl = (lang: Lang, codeClass: string): string => at(`/${lang}/classes/${codeClass}/`);
/** The list of categories. */
export const categoriesUrl = (lang: Lang): string => at(`/${lang}/categories/`);
/** The codes of a category. */
export const categoryUrl = (lang: Lang, category: string): string => at(`/${lang}/categories/${category}/`);
/** The list of senders. */
export const sendersUrl = (lang: Lang): string => at(`/${lang}/senders/`);
/** A sender with its codes. */
export const senderUrl = (lang: Lang, sender: string): string => at(`/${lang}/senders/${sender}/`);
/** The page of search results. */
export const searchUrl = (lang: Lang): string => at(`/${lang}/search/`);
/** The list of guides. */
export const guidesUrl = (lang: Lang): string => at(`/${lang}/guides/`);
/** A guide. */
export const guideUrl = (lang: Lang, slug: string): string => at(`/${lang}/guides/${slug}/`);
/** The codes that several senders use. */
export const collisionsUrl = (lang: Lang): string => at(`/${lang}/collisions/`);
/** The codes that senders have for the same failure. */
export const equivalentsUrl = (lang: Lang): string => at(`/${lang}/equivalents/`);
/** The products that have no pages yet, or one of them. `uncoveredUrl('ja', 'haproxy') // => '/ja/uncovered/#haproxy'` */
export const uncoveredUrl = (lang: Lang, product?: string): string => at(`/${lang}/uncovered/`) + (product ? `#${product}` : '');
/** The glossary. */
export const glossaryUrl = (lang: Lang): string => at(`/${lang}/glossary/`);
/** The name of the link preview of all pages that are not about one code. */
export const SITE_PREVIEW = 'site';
/** The link preview of a code; without one, that of all other pages. */
export const previewUrl = (lang: Lang, code?: number): string => at(`/og/${lang}/${code ?? SITE_PREVIEW}.png`);
/** The folder of the instant index, which the search reads first (src/search/build/instant-index.ts). */
export const instantIndexUrl = (lang: Lang): string => at(`/search/${lang}/`);
