/** Which files of a build an archive holds. */
import { otherLangs, type Lang } from '../languages.ts';
import { isValuePath } from '../urls.ts';
import { HEADERS_FILE, type ArchiveKind } from './kept-site.ts';

/** The page that says, in each language, that its pages are not kept. */
const OFFLINE_PAGE = /^\w+\/offline\/index\.html$/;
/** What a query in another language is compared with (src/search/said/said-language.ts). */
const SAID = /^search\/\w+\/said\.txt$/;

/**
 * Whether an archive holds a file: all that the pages of a language can load, and of other languages only what those pages need.
 *
 * @param path of a file of the build
 * @example
 * isArchived('ja/codes/504/index.html', 'ja', 'pages') // => true
 * isArchived('en/codes/504/index.html', 'ja', 'pages') // => false
 * isArchived('og/ja/504.png', 'ja', 'pages')           // => false
 */
export function isArchived(path: string, lang: Lang, kind: ArchiveKind): boolean {
  const isFullText = path.startsWith('pagefind/');
  if (isFullText !== (kind === 'full-text')) return false;
  if (OFFLINE_PAGE.test(path) || SAID.test(path)) return true;
  // Without a server, the not-found page leads on, too.
  if (isValuePath(path)) return false;
  const isOther = path.split(/[/._]/).some((part) => (otherLangs(lang) as string[]).includes(part));
  // Pagefind has one WebAssembly module per language that it knows, and one for the others; which one a language has is for Pagefind to say.
  if (isFullText) return !isOther || path.endsWith('.pagefind');
  return !isOther && (/\.html$|\/runbook\.json$|^_astro\/|^search\/|^favicon\.svg$/.test(path) || path === HEADERS_FILE);
}

/**
 * Files in the order of an archive: what is similar is near each other.
 *
 * @example
 * inOrder(['ja/codes/504/index.html', 'favicon.svg', 'ja/codes/99/index.html']) // => ['favicon.svg', 'ja/codes/99/…', 'ja/codes/504/…']
 */
export function inOrder(paths: readonly string[]): string[] {
  return paths.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}
