/**
 * The full text in a worker: Pagefind through its JavaScript API. In a worker of ours rather than in Pagefind's, because
 * Pagefind answers "no result" for a part of the index that it could not load, and says so only in the console; and because
 * what runs WebAssembly then needs no leave in the policy of the pages.
 */
import { excerptOf } from './excerpt.ts';
import { ranked, type Answered } from './merge-terms.ts';
import type { FullTextHit, FullTextReply, FullTextRequest } from './client.ts';

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

/** The share of the hits asked for that is read; each is a request, and pages that are known already are among them. */
const READ = 0.5;
/** Sections that are read to find a quoted phrase, at most. */
const READ_FOR_PHRASE = 40;
/** Characters. */
const EXCERPT = 90;

let failures = 0;
const { error } = console;
console.error = (...messages: unknown[]) => {
  failures++;
  error(...messages);
};

const instances = new Map<string, Promise<PagefindInstance>>();

/** Pagefind on the index of one language, or of both. */
function instanceOf(bundle: string, lang: string, other?: string): Promise<PagefindInstance> {
  const key = `${lang} ${other}`;
  let instance = instances.get(key);
  if (!instance) {
    instance = create(bundle, lang, other);
    instance.catch(() => instances.delete(key));
    instances.set(key, instance);
  }
  return instance;
}

async function create(bundle: string, lang: string, other?: string): Promise<PagefindInstance> {
  // Pagefind takes the language from the document, and has no other way to be told.
  Object.assign(globalThis, { document: { currentScript: null, querySelector: () => ({ getAttribute: () => lang }) } });
  const address = new URL(bundle, location.origin);
  const { createInstance } = (await import(/* @vite-ignore */ `${address.href}pagefind.js`)) as {
    createInstance(options: object): PagefindInstance;
  };
  const instance = createInstance({ basePath: address.pathname });
  await instance.options({ ranking: { metaWeights: { title: 4 } } });
  // Under the very address of the bundle, Pagefind refuses to merge.
  if (other)
    await instance.mergeIndex(`${address.origin}${address.pathname}`, {
      language: other,
      baseUrl: address.pathname.replace(/pagefind\/$/, ''),
    });
  return instance;
}

async function answer({ bundle, lang, other, phrases, terms, filters, limit }: FullTextRequest): Promise<FullTextHit[]> {
  const instance = await instanceOf(bundle, lang, other);
  const asked = [...terms, ...phrases];
  const answered: Answered<PagefindResult>[] = [];
  for (const term of asked) answered.push({ term, results: (await instance.search(term, { filters })).results });
  const hits: FullTextHit[] = [];
  const best = ranked(answered).slice(0, phrases.length > 0 ? READ_FOR_PHRASE : limit * READ);
  const pages = await Promise.all(best.map(async ({ result, score }) => ({ score, ...(await result.data()) })));
  for (const { score, url, meta, content } of pages) {
    const title = (meta.title ?? '').normalize('NFKC').toLowerCase();
    const searched = `${title}\n${content.normalize('NFKC').toLowerCase()}`;
    if (!phrases.every((phrase) => searched.includes(phrase))) continue;
    // Pagefind falls back to the beginning of a word that it does not know; such a page holds no term.
    const text = excerptOf(content, phrases.length > 0 ? phrases : asked, EXCERPT);
    const inTitle = asked.some((term) => title.includes(term));
    if (text === undefined && !inTitle) continue;
    hits.push({
      url,
      score: score + Number(phrases.length > 0 && inTitle),
      title: meta.title ?? url,
      sender: meta.sender,
      text: text ?? '',
    });
  }
  return hits.sort((a, b) => b.score - a.score).slice(0, limit);
}

addEventListener('message', async ({ data }: MessageEvent<FullTextRequest>) => {
  const before = failures;
  const reply: FullTextReply = { id: data.id, hits: [], failed: false };
  try {
    reply.hits = await answer(data);
  } catch {
    reply.failed = true;
  }
  reply.failed ||= failures > before;
  // What failed is asked for anew the next time.
  if (reply.failed) instances.clear();
  postMessage(reply);
});
