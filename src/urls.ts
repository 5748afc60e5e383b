/** Every address inside the site is made here, so that a deployment below a path (`base`) needs no other change. */
import type { Lang } from './languages.ts';

const base = (import.meta.env?.BASE_URL ?? '/').replace(/\/$/, '');

/** The address of a path below the site's root. `path` begins with `/`. */
export const at = (path: string): string => `${base}${path}`;

export const chooserUrl = (): string => at('/');
export const homeUrl = (lang: Lang): string => at(`/${lang}/`);
export const codesUrl = (lang: Lang): string => at(`/${lang}/codes/`);
/** The page of a code, or one sender's section on it. `codeUrl('ja', 504, 'http') // => '/ja/codes/504/#http'` */
export const codeUrl = (lang: Lang, code: number, sender?: string): string => at(`/${lang}/codes/${code}/`) + (sender ? `#${sender}` : '');
/** The language-neutral address for runbooks. `permalinkUrl(504) // => '/codes/504/'` */
export const permalinkUrl = (code: number): string => at(`/codes/${code}/`);
export const classUrl = (lang: Lang, codeClass: string): string => at(`/${lang}/classes/${codeClass}/`);
export const categoriesUrl = (lang: Lang): string => at(`/${lang}/categories/`);
export const categoryUrl = (lang: Lang, category: string): string => at(`/${lang}/categories/${category}/`);
export const sendersUrl = (lang: Lang): string => at(`/${lang}/senders/`);
export const senderUrl = (lang: Lang, sender: string): string => at(`/${lang}/senders/${sender}/`);
export const searchUrl = (lang: Lang): string => at(`/${lang}/search/`);
export const guidesUrl = (lang: Lang): string => at(`/${lang}/guides/`);
export const guideUrl = (lang: Lang, slug: string): string => at(`/${lang}/guides/${slug}/`);
export const collisionsUrl = (lang: Lang): string => at(`/${lang}/collisions/`);
export const equivalentsUrl = (lang: Lang): string => at(`/${lang}/equivalents/`);
export const glossaryUrl = (lang: Lang): string => at(`/${lang}/glossary/`);
/** The name of the picture for links to pages that are not of one code. */
export const SITE_PREVIEW = 'site';
/** The picture for a link to the page of a code, or to another page. */
export const previewUrl = (lang: Lang, code?: number): string => at(`/og/${lang}/${code ?? SITE_PREVIEW}.png`);
/** The folder of what the search in the browser reads first; see src/search/build/instant-index.ts. */
export const instantIndexUrl = (lang: Lang): string => at(`/search/${lang}/`);
