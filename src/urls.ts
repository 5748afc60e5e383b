/** Every address inside the site. A deployment below a path (`base`) changes them all here. */
import { FALLBACK_LANG, type Lang } from './languages.ts';

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
/** The language-neutral address for runbooks. `permalinkUrl(504, 'http') // => '/codes/504/#http'` */
export const permalinkUrl = (code: number, sender?: string): string => at(`/codes/${code}/`) + (sender ? `#${sender}` : '');
/** The list of all codes without a language, above the permanent links. */
export const permalinksUrl = (): string => at('/codes/');
/** The address of what a log holds in place of a code. `valueUrl('UF') // => '/codes/UF/'` */
export const valueUrl = (value: string): string => at(`/codes/${encodeURIComponent(value)}/`);
/** Whether a path, or that of a file, is the address of what a log holds in place of a code. `isValuePath('/codes/UF/') // => true` */
export const isValuePath = (path: string): boolean => /(?:^|\/)codes\/(?!(?:0|[1-9]\d{0,2})\/)[^/]+\/(?:index\.html)?$/.test(path);
/** Where the values of logs have their meanings (src/text/values-file.ts). */
export const valuesUrl = (): string => at('/search/values.txt');
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
/** The results of a query. */
export const queryUrl = (lang: Lang, query: string): string => `${searchUrl(lang)}?q=${encodeURIComponent(query)}`;
/** The page of search results without a language. */
export const neutralSearchUrl = (): string => at('/search/');
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
/** What a reader without a network gets in place of a page that their browser does not keep (src/offline/). */
export const offlineUrl = (lang: Lang): string => at(`/${lang}/offline/`);
/** What a phone needs to install the site like an app. */
export const manifestUrl = (lang: Lang): string => at(`/${lang}/manifest.webmanifest`);
/** What the script says with which readers copy for a runbook. */
export const runbookWordsUrl = (lang: Lang): string => at(`/${lang}/runbook.json`);
/** The sign of the site for the home screen of a phone. */
export const iconUrl = (name: string): string => at(`/icons/${name}.png`);
/** The folder of the data for programs; its number changes when something is renamed or removed. */
const API = '/api/v1/';
/** A file of the data for programs. `apiUrl('codes/504.json') // => '/api/v1/codes/504.json'` */
export const apiUrl = (file: string): string => at(API + file);
/** The page about the data and other interfaces for programs. */
export const forMachinesUrl = (lang: Lang): string => at(`/${lang}/for-machines/`);
/** The glossary. */
export const glossaryUrl = (lang: Lang): string => at(`/${lang}/glossary/`);
/** The folder of the link previews. */
export const PREVIEWS = 'og';
/** The name of the link preview of all pages that are not about one code. */
export const SITE_PREVIEW = 'site';
/** The link preview of a code; without one, that of all other pages. */
export const previewUrl = (lang: Lang, code?: number): string => at(`/${PREVIEWS}/${lang}/${code ?? SITE_PREVIEW}.png`);
/** The folder of the instant index, which the search reads first (src/search/build/instant-index.ts). */
export const instantIndexUrl = (lang: Lang): string => at(`/search/${lang}/`);
/** A page of the site as Markdown. `markdownUrl('/ja/codes/504/') // => '/ja/codes/504.md'` */
export const markdownUrl = (page: string): string => page.replace(/\/$/, '.md');
/** What lists the pages of a language for programs (llmstxt.org); programs look for it at the root, in the language for everybody. */
export const llmsUrl = (lang: Lang): string => at(`${lang === FALLBACK_LANG ? '' : `/${lang}`}/llms.txt`);
/** All pages of a language as Markdown, in one file. */
export const llmsFullUrl = (lang: Lang): string => llmsUrl(lang).replace('llms', 'llms-full');
/** How browsers search the site from their address bar. */
export const openSearchUrl = (lang: Lang): string => at(`/opensearch.${lang}.xml`);
/** What changed in the content, for feed readers. */
export const feedUrl = (lang: Lang): string => at(`/${lang}/feed.xml`);
