/** Ranks pages by what people say: by the terms that a place has, a rare one counting more than a common one. */
import { STANDARD } from '../../content/standard.ts';
import { isCjk } from '../query/normalize.ts';
import type { SaidIndex, SaidPage } from './said-file.ts';
import { saidTerms } from './said-terms.ts';
import { SAID_WEIGHTS, type SaidWeights } from './weights.ts';

/** A section is meant where it has this share of a query (each term by its rarity), and the others of its page have less by … */
const MOST_OF_IT = 0.65;
/** … this factor, … */
const AHEAD = 1.2;
/** … for queries of as many words as this, a pair of characters being half a word: a word or two may be anyone's. */
const SEVERAL = 4;
/** A word of so many letters is a value of a log or the like, which says as much. */
const LONG_WORD = 14;

export interface SaidHit {
  /** Below `/{lang}/`. */
  path: string;
  /** From 0 to 1, the best hit having 1. */
  score: number;
  /** The section that has what was said, where one stands out. */
  fragment?: string;
}

/** What a place has of a query. */
interface Match {
  score: number;
  /** The share of the terms, from 0 to 1. */
  share: number;
}

/** Answers descriptions of a failure or an intention. */
export class SaidSearch {
  readonly #index: SaidIndex;
  readonly #weights: SaidWeights;
  readonly #placeCount: number;

  constructor(index: SaidIndex, weights: SaidWeights = SAID_WEIGHTS) {
    this.#index = index;
    this.#weights = weights;
    this.#placeCount = index.pages.reduce((sum, { fragments }) => sum + 1 + fragments.length, 0);
  }

  /**
   * The pages that have what was said, best first.
   *
   * @param namesSender whether the query names a sender: a code that no standard has is as likely then
   */
  find(text: string, namesSender: boolean): SaidHit[] {
    const terms = [...new Set(saidTerms(text, this.#index.postings))];
    if (terms.length === 0) return [];
    const words = terms.reduce((sum, term) => sum + (isCjk(term) ? 0.5 : term.length >= LONG_WORD ? SEVERAL : 1), 0);
    const matches = this.#matchesOf(terms);
    const hits: SaidHit[] = [];
    let place = 0;
    for (const page of this.#index.pages) {
      const whole = matches[place++];
      const sections = page.fragments.map((fragment) => ({ fragment, ...matches[place++] }));
      const score = this.#scoreOf(page, whole, sections, namesSender);
      if (score === 0) continue;
      const fragment = words < SEVERAL ? undefined : sectionAhead(sections, whole);
      hits.push({ path: page.path, score, ...(fragment !== undefined && { fragment }) });
    }
    hits.sort((a, b) => b.score - a.score);
    return hits.map((hit) => ({ ...hit, score: hit.score / hits[0].score }));
  }

  /** What each place has of the terms, each by its rarity (inverse document frequency, as in BM25). */
  #matchesOf(terms: readonly string[]): Match[] {
    const matches = Array.from({ length: this.#placeCount }, (): Match => ({ score: 0, share: 0 }));
    let all = 0;
    for (const term of terms) {
      const postings = this.#index.postings.get(term) ?? [];
      const rarity = Math.log(1 + (this.#placeCount - postings.length + 0.5) / (postings.length + 0.5));
      all += rarity;
      for (const { place, inName } of postings) {
        matches[place].score += inName ? this.#weights.name * rarity : rarity;
        matches[place].share += rarity;
      }
    }
    for (const match of matches) {
      match.share /= all;
      // Much of a query in one place tells more than as much in two.
      match.score *= match.share;
    }
    return matches;
  }

  /** What is said of a page as a whole counts for each of its sections; the best section is that of the page. */
  #scoreOf({ path, fragments }: SaidPage, whole: Match, sections: readonly Match[], namesSender: boolean): number {
    const { nonstandard, category } = this.#weights;
    if (path.startsWith('categories/')) return category * whole.score;
    const best = whole.score + Math.max(0, ...sections.map(({ score }) => score));
    return sections.length > 0 && !namesSender && !fragments.includes(STANDARD) ? nonstandard * best : best;
  }
}

/** The section that has most of the query, and clearly more of it than the others and the page as a whole. */
function sectionAhead(sections: readonly ({ fragment: string } & Match)[], whole: Match): string | undefined {
  const [best, second] = sections.toSorted((a, b) => b.share - a.share);
  return best && best.share >= MOST_OF_IT && best.share > AHEAD * Math.max(whole.share, second?.share ?? 0) ? best.fragment : undefined;
}
