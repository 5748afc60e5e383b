/** The full text, asked from the page: the worker starts at the first question and stays. */
import FullTextWorker from './worker.ts?worker';
import type { Filter } from '../query/filter.ts';
import type { Terms } from '../query/full-text-terms.ts';

export interface FullTextRequest extends Terms {
  id: number;
  /** The address of the folder that Pagefind wrote, ending in `/`. */
  bundle: string;
  lang: string;
  /** The language whose index is asked as well. */
  other?: string | undefined;
  filters: Record<string, string>;
  limit: number;
}

/** A section of a page that matches. */
export interface FullTextHit {
  url: string;
  title: string;
  /** The short name of the sender, for a section of a code page. */
  sender?: string | undefined;
  /** Plain text that starts where the match is. */
  text: string;
  /** From 0 to 1. */
  score: number;
}

export interface FullTextReply {
  id: number;
  hits: FullTextHit[];
  /** Whether a part of the index could not be loaded, so that there may be more. */
  failed: boolean;
}

let worker: Worker | undefined;
let asked = 0;
const waiting = new Map<number, (reply: Omit<FullTextReply, 'id'>) => void>();

/**
 * Asks the full text. Never rejects: what could not be loaded is told by `failed`.
 *
 * @param limit how many hits at most
 */
export function askFullText(
  terms: Terms,
  filter: Filter,
  limit: number,
  place: { bundle: string; lang: string; other?: string },
): Promise<Omit<FullTextReply, 'id'>> {
  return new Promise((resolve) => {
    if (!worker) {
      worker = new FullTextWorker();
      worker.addEventListener('message', ({ data }: MessageEvent<FullTextReply>) => {
        waiting.get(data.id)?.(data);
        waiting.delete(data.id);
      });
      // The worker itself could not be loaded: nobody will answer. The next question starts another.
      worker.addEventListener('error', () => {
        worker = undefined;
        for (const reply of waiting.values()) reply({ hits: [], failed: true });
        waiting.clear();
      });
    }
    const id = ++asked;
    waiting.set(id, resolve);
    worker.postMessage({ id, ...terms, ...place, filters: { ...filter }, limit } satisfies FullTextRequest);
  });
}
