/** How long a browser and a cache on the way may keep a file of the build without asking. */

/**
 * The folders whose files have a hash of their content in their name, from the root of the site: such a name never gets another content.
 * Vite writes the first, the copy for reading offline is in the second, and Pagefind writes the others.
 */
export const HASHED_FOLDERS = ['/_astro/', '/offline/', '/pagefind/filter/', '/pagefind/fragment/', '/pagefind/index/'] as const;

/** One year, the longest time that HTTP gives a meaning to (RFC 9111 §1.2.2 and RFC 2616 §14.21), in seconds. */
const YEAR = 31_536_000;

/** For names with a hash: kept for a year, and not even asked for when a page is loaded again (RFC 8246). */
export const IMMUTABLE = `public, max-age=${YEAR}, immutable`;

/** For all other names, pages and a service worker's script among them: kept, and asked for at each use, which `304` answers. */
export const REVALIDATED = 'no-cache';

/**
 * The `Cache-Control` of a file that exists. An address without a file is `REVALIDATED` everywhere: the file may come with the next deployment.
 *
 * @param path from the root of the site
 * @example
 * cacheControlOf('/_astro/code-CX2Gcz9J.js') // => 'public, max-age=31536000, immutable'
 * cacheControlOf('/en/codes/504/')           // => 'no-cache'
 */
export const cacheControlOf = (path: string): string =>
  HASHED_FOLDERS.some((folder) => path.startsWith(folder)) ? IMMUTABLE : REVALIDATED;
