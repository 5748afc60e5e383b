/** The full text, asked from a page: the worker starts with the first request and stays. */
import { trustedScript } from '../../browser/trusted-script.ts';
import type { Filter } from '../query/filter.ts';
import type { FullTextTerms } from '../query/full-text-terms.ts';
import type { FullTextIndexes, FullTextMessage, FullTextReply, FullTextRequest } from './messages.ts';
import workerAddress from './worker.ts?worker&url';

let worker: Worker | undefined;
let lastId = 0;
/** What to do with the replies that have not come yet, by id of the request. */
const waiting = new Map<number, (reply: FullTextReply) => void>();

/**
 * Searches the full text. Never rejects: what could not be loaded is told by `failed`.
 *
 * @param limit how many hits at most
 */
export function searchFullText(
  { phrases, terms }: FullTextTerms,
  filter: Filter,
  limit: number,
  { bundle, lang, others }: FullTextIndexes,
): Promise<FullTextReply> {
  return new Promise((resolve) => {
    worker ??= startWorker();
    const id = ++lastId;
    waiting.set(id, resolve);
    worker.postMessage({ id, phrases, terms, bundle, lang, others, filter, limit } satisfies FullTextRequest);
  });
}

function startWorker(): Worker {
  const started = new Worker(trustedScript(workerAddress), { type: 'module' });
  started.addEventListener('message', ({ data: { id, hits, failed } }: MessageEvent<FullTextMessage>) => {
    waiting.get(id)?.({ hits, failed });
    waiting.delete(id);
  });
  // The worker itself could not be loaded: no reply will come. The next request starts another.
  started.addEventListener('error', () => {
    worker = undefined;
    for (const resolve of waiting.values()) resolve({ hits: [], failed: true });
    waiting.clear();
  });
  return started;
}
