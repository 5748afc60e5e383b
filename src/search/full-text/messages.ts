/** What a page and the worker of the full text say to each other. */
import type { Filter } from '../query/filter.ts';
import type { FullTextTerms } from '../query/full-text-terms.ts';

/** Where the full text is, and in which languages it is asked. */
export interface FullTextIndexes {
  /** The address of the folder that Pagefind wrote, ending in `/`. */
  bundle: string;
  lang: string;
  /** The languages whose indexes are asked as well. */
  others: readonly string[];
}

export interface FullTextRequest extends FullTextTerms, FullTextIndexes {
  id: number;
  filter: Filter;
  /** How many hits at most. */
  limit: number;
}

/** A section of a page that matches. */
export interface FullTextHit {
  url: string;
  title: string;
  /** The short name of the sender, for a section of a code page. */
  sender?: string | undefined;
  /** Plain text that starts where the match is; empty when only the title matches. */
  text: string;
  /** Greater is better. */
  score: number;
}

export interface FullTextReply {
  hits: readonly FullTextHit[];
  /** Whether a part of the index could not be loaded, so that there may be more. */
  failed: boolean;
}

/** The reply to the request with the same id. */
export interface FullTextMessage extends FullTextReply {
  id: number;
}
