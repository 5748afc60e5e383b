/**
 * The full text in a worker: Pagefind through its JavaScript API. In a worker of ours rather than in Pagefind's, because
 * Pagefind answers "no result" for a part of the index that it could not load, and says so only in the console; and because
 * what runs WebAssembly then needs no leave in the policy of the pages.
 */
import { excerptOf } from './excerpt.ts';
import { mergeTerms, type TermResults } from './merge-terms.ts';
import type { FullTextHit, FullTextIndexes, FullTextMessage, FullTextRequest } from './messages.ts';

interface PagefindResult {
  id: string;
  score: number;
  data(): Promise<{ url: string; meta: Record<string, string | undefined>; content: string }>;
}

interface PagefindInstance {
  options(options: object): Promise<void>;
  mergeIndex(bundle: string, options: object): Promise<void>;
  search(query: string, options: object): Promise<{ results: PagefindResult[] }>;
}

/** How much more than other text a title weighs; 1: no more. */
const TITLE_WEIGHT = 4;
/** The share of the limit that is read; each hit is a request, and pages that are shown already are among them. */
const READ = 0.5;
/** Sections that are read to find a quoted phrase, at most. */
const READ_FOR_PHRASE = 40;
/** Characters. */
const EXCERPT = 90;

/** How often Pagefind has written an error to the console. */
let failures = 0;
const { error } = console;
console.error = (...messages: unknown[]) => {
  failures++;
  error(...messages);
};

const instances = new Map<string, Promise<PagefindInstance>>();

/** Pagefind on the indexes of some languages. */
function instanceOf(indexes: FullTextIndexes): Promise<PagefindInstance> {
  const key = [indexes.lang, ...indexes.others].join(' ');
  let instance = instances.get(key);
  if (!instance) {
    instance = create(indexes);
    instance.catch(() => instances.delete(key));
    instances.set(key, instance);
  }
  return instance;
}

async function create({ bundle, lang, others }: FullTextIndexes): Promise<PagefindInstance> {
  // Pagefind takes the language from the document and from nothing else.
  Object.assign(globalThis, { document: { currentScript: null, querySelector: () => ({ getAttribute: () => lang }) } });
  const address = new URL(bundle, location.origin);
  const { createInstance } = (await import(/* @vite-ignore */ `${address.href}pagefind.js`)) as {
    createInstance(options: object): PagefindInstance;
  };
  const instance = createInstance({ basePath: address.pathname });
  await instance.options({ ranking: { metaWeights: { title: TITLE_WEIGHT } } });
  // With the origin: Pagefind does not merge an index with the address that it has already.
  for (const language of others)
    await instance.mergeIndex(`${address.origin}${address.pathname}`, { language, baseUrl: address.pathname.replace(/pagefind\/$/, '') });
  return instance;
}

async function search({ phrases, terms, filter, limit, ...indexes }: FullTextRequest): Promise<FullTextHit[]> {
  const instance = await instanceOf(indexes);
  const every = [...terms, ...phrases];
  const found: TermResults<PagefindResult>[] = [];
  for (const term of every) found.push({ term, results: (await instance.search(term, { filters: { ...filter } })).results });
  const best = mergeTerms(found).slice(0, phrases.length > 0 ? READ_FOR_PHRASE : limit * READ);
  const sections = await Promise.all(best.map(async ({ result, score }) => ({ score, ...(await result.data()) })));
  return sections
    .flatMap(({ score, url, meta, content }): FullTextHit[] => {
      const title = (meta.title ?? '').normalize('NFKC').toLowerCase();
      const text = `${title}\n${content.normalize('NFKC').toLowerCase()}`;
      if (!phrases.every((phrase) => text.includes(phrase))) return [];
      const excerpt = excerptOf(content, phrases.length > 0 ? phrases : every, EXCERPT);
      const isInTitle = every.some((term) => title.includes(term));
      // Pagefind falls back to the beginning of a word that it does not have; such a section has no term.
      if (excerpt === undefined && !isInTitle) return [];
      const bonus = Number(phrases.length > 0 && isInTitle);
      return [{ url, score: score + bonus, title: meta.title ?? url, sender: meta.sender, text: excerpt ?? '' }];
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
}

addEventListener('message', async ({ data }: MessageEvent<FullTextRequest>) => {
  const before = failures;
  let hits: FullTextHit[] = [];
  let failed = false;
  try {
    hits = await search(data);
  } catch {
    failed = true;
  }
  failed ||= failures > before;
  // What failed is loaded again for the next request.
  if (failed) instances.clear();
  postMessage({ id: data.id, hits, failed } satisfies FullTextMessage);
});
