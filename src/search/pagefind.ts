/** The full-text index in the browser: Pagefind through its JavaScript API, loaded at the first search. */

/** A page that matches, as a result shows it. */
export interface Hit {
  url: string;
  title: string;
  /** For a code, the names of the senders that give the code a meaning. */
  sender?: string | undefined;
  /** What happened, for a code; text around the match, for a guide. Plain text. */
  text: string;
}

/** The answer to a query. */
export interface Found {
  /** The best pages, best first. */
  hits: Hit[];
  /** How many pages match in all. */
  total: number;
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

let api: Promise<PagefindApi> | undefined;

/**
 * The pages that match a normalized query. Rejects when the index cannot be loaded; the next call tries again.
 *
 * @param limit how many hits to read at most
 * @param bundle the address of the folder that Pagefind wrote, ending in `/`
 */
export async function findPages(query: string, limit: number, bundle: string): Promise<Found> {
  try {
    const pagefind = await (api ??= load(bundle));
    const { results } = await pagefind.search(query);
    const pages = await Promise.all(results.slice(0, limit).map((result) => result.data()));
    const hits = pages.map(({ url, meta, plain_excerpt }) => ({
      url,
      title: meta.title ?? url,
      sender: meta.sender,
      text: meta.summary ?? plain_excerpt,
    }));
    return { hits, total: results.length };
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
