/** One answer from both indexes: the instant one at once, the full text below it (further.ts). */
import { isNarrowed, type Filter } from './query/filter.ts';
import { scriptsIn, type InstantHit, type InstantSearch } from './instant/instant-search.ts';
import { instantSearch, lenient } from './instant/load.ts';

/** A page, as a result shows it. */
export interface Hit {
  url: string;
  title: string;
  /** What stands below the title: the senders of a code, or text that starts where the match is. */
  text: string;
  /** The language of the page, when it is not the reader's. */
  lang?: string | undefined;
}

export interface Answer {
  /** Best first; a later answer to the same question begins with the hits of the earlier one, so that nothing moves. */
  hits: Hit[];
  /** Instead of hits: pages to go on from. */
  offered: Hit[];
  done: boolean;
  /** Whether a part of the index could not be loaded. */
  failed: boolean;
  /** Whether what stood in quotation marks stands nowhere just so, and was asked for without them. */
  unquoted?: boolean;
}

/** Where the indexes are, as `searchAttributes` writes it. */
export interface Place {
  /** The addresses of the folders of both indexes and of the language's home page, ending in `/`. */
  bundle: string;
  index: string;
  root: string;
  lang: string;
  other: string;
}

export interface Question {
  query: string;
  filter: Filter;
  place: Place;
  /** How many hits at most. */
  limit: number;
  /** Ends it: nothing is shown any more. */
  signal: AbortSignal;
  /** Resolves when the reader has stopped typing; the full text is not asked before. */
  settled: Promise<void>;
}

/**
 * Answers a query, in steps. Never rejects.
 *
 * @param show called with each step; the last one is `done`
 */
export async function find(question: Question, show: (answer: Answer) => void): Promise<void> {
  const { query, filter, place, limit, signal } = question;
  const scripts = scriptsIn(query);
  const quoted = /["“”＂]/.test(query);
  let failed = false;
  let search: InstantSearch | undefined;
  let instant: InstantHit[] = [];
  try {
    search = await instantSearch(place.index, scripts);
    const passes = isNarrowed(filter) ? (await import('./ui/filter-form.ts')).passing(filter, search) : undefined;
    // What stands in quotation marks has to stand just so, which only the full text can tell.
    if (!quoted) instant = search.find(query, limit, passes);
    // A number, a name or an alias needs no leniency.
    if (query !== '' && !quoted && !search.isLenient && !instant[0]?.exact) {
      await lenient(place.index, search);
      instant = search.find(query, limit, passes);
    }
  } catch {
    failed = true;
  }
  if (signal.aborted) return;
  const hits = instant.map((hit) => instantHit(hit, place));
  const words = scripts.length > 0 || quoted;
  if (words || (failed && !isNarrowed(filter))) {
    if (hits.length > 0) show({ hits: [...hits], offered: [], done: false, failed: false });
    try {
      // Loaded now: whoever looks for a number never needs it.
      const { further } = await import('./ask-full-text.ts');
      await further(question, { search, hits, failed }, (answer) => {
        if (!signal.aborted) show(answer);
      });
      return;
    } catch {
      failed = true;
    }
  }
  if (!signal.aborted) show({ hits, offered: [], done: true, failed });
}

export function instantHit({ path, code, names, senders }: InstantHit, { root }: Place): Hit {
  return { url: root + path, title: `${code ?? ''} ${names.join(' / ')}`.trim(), text: senders.join(', ') };
}
