/** Asks as a reader types: only for what is new, and shows only the answers to the latest request. */
import { mySenders } from '../../browser/my-senders.ts';
import type { Answer, SearchConfig } from '../answer.ts';
import { ask as askIndexes } from '../ask.ts';
import { isFiltered, type Filter } from '../query/filter.ts';
import { parseQuery, type ParsedQuery } from '../query/parse.ts';

/** Milliseconds without a key after which a reader has stopped typing, and the full text is asked. */
const PAUSE = 120;

/** The requests of one field. */
export interface Asking {
  /** Asks, unless it is what was asked for last. */
  ask(text: string, filter: Filter): void;
  /** The query of the latest request. */
  query(): ParsedQuery;
  /** Ends the pause, and resolves when there is a hit to open, or nothing more to come. */
  ready(): Promise<void>;
  /** Asks again for what was asked for last, the next time. */
  forget(): void;
}

/**
 * Begins without a request.
 *
 * @param begin called when something else is asked for than before: whether nothing is, so that no answer will come; and a signal that is
 *   aborted when the next request begins
 * @param show called with each answer, and whether it is the first one to a request, which replaces what is shown
 * @param limit how many hits at most
 * @param ask for tests
 */
export function createAsking(
  begin: (isEmpty: boolean, signal: AbortSignal) => void,
  show: (answer: Answer, isFirst: boolean) => void,
  config: SearchConfig,
  limit: number,
  ask = askIndexes,
): Asking {
  let latest: string | undefined;
  let query = parseQuery('');
  let aborter = new AbortController();
  let endPause = () => {};
  let ready = Promise.resolve();

  async function run(filter: Filter, mine: readonly string[], signal: AbortSignal): Promise<void> {
    const settled = new Promise<void>((resolve) => {
      endPause = resolve;
      setTimeout(resolve, PAUSE);
    });
    let markReady = () => {};
    ready = new Promise<void>((resolve) => {
      markReady = resolve;
    });
    let isFirst = true;
    for await (const answer of ask({ query, filter, mine, config, limit, signal, settled })) {
      if (signal.aborted) return;
      show(answer, isFirst);
      isFirst = false;
      if (answer.done || (answer.hits.length > 0 && !answer.preliminary)) markReady();
    }
  }

  return {
    ask(text, filter) {
      const parsed = parseQuery(text.trim());
      const mine = mySenders();
      const request = JSON.stringify([parsed.typed, filter, mine]);
      if (request === latest) return;
      latest = request;
      aborter.abort();
      aborter = new AbortController();
      query = parsed;
      const isEmpty = parsed.typed === '' && !isFiltered(filter);
      begin(isEmpty, aborter.signal);
      if (!isEmpty) void run(filter, mine, aborter.signal);
    },
    query: () => query,
    ready() {
      endPause();
      return ready;
    },
    forget() {
      latest = undefined;
    },
  };
}
