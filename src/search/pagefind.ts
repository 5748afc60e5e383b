/** The full-text index in the browser: Pagefind through its JavaScript API, loaded at the first search. */

/** A page that matches, as a result shows it. */
export interface Hit {
  url: string;
  title: string;
  /** The number; undefined for a guide. */
  code?: string | undefined;
  /** The names of the senders that give the code a meaning. */
  sender?: string | undefined;
  /** Text around the match, plain. */
  excerpt: string;
}

interface PagefindApi {
  options(options: object): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<PagefindPage> }[] }>;
}

interface PagefindPage {
  url: string;
  meta: Record<string, string | undefined>;
  plain_excerpt: string;
}

/** How many hits are shown. */
const SHOWN = 8;

let api: Promise<PagefindApi> | undefined;

/**
 * The best pages for a normalized query, best first. Rejects when the index cannot be loaded; the next call tries again.
 *
 * @param bundle the address of the folder that Pagefind wrote, ending in `/`
 */
export async function findPages(query: string, bundle: string): Promise<Hit[]> {
  try {
    const pagefind = await (api ??= load(bundle));
    const { results } = await pagefind.search(query);
    const pages = await Promise.all(results.slice(0, SHOWN).map((result) => result.data()));
    return pages.map(({ url, meta, plain_excerpt }) => ({
      url,
      title: meta.title ?? url,
      code: meta.code,
      sender: meta.sender,
      excerpt: plain_excerpt,
    }));
  } catch (error) {
    api = undefined;
    throw error;
  }
}

async function load(bundle: string): Promise<PagefindApi> {
  const pagefind = (await import(/* @vite-ignore */ `${bundle}pagefind.js`)) as PagefindApi;
  // Measured: with the names of the other language and the aliases as metadata, more queries find their page first.
  await pagefind.options({ excerptLength: 40, ranking: { metaWeights: { title: 5, keywords: 4 } } });
  return pagefind;
}
