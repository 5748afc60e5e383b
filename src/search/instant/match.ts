/** How well the fields of a page match the terms of a query. */
import { isCjk, tokenize } from '../query/normalize.ts';
import type { Weights } from './weights.ts';

/** A text of a page that can match: a name, an alias, a message; normalized. */
export interface Field {
  text: string;
  /** The words of Latin letters and digits in it; runs are looked for in the text. */
  words: readonly string[];
  weight: number;
}

/** A term of a query, and how well a field has it, from 0 to 1. */
export interface Term {
  term: string;
  qualityIn(field: Field): number;
}

/** Terms that have to be in one field. */
export type Phrase = readonly Term[];

export function fieldOf(text: string, weight: number): Field {
  return { text, words: tokenize(text).filter((term) => !isCjk(term)), weight };
}

/** A term that only matches itself. */
export function exactTerm(term: string): Term {
  return {
    term,
    qualityIn: isCjk(term) ? ({ text }) => Number(text.includes(term)) : ({ words }) => Number(words.includes(term)),
  };
}

/** How well a field has all terms of a phrase: the mean of their qualities; 0 when one is missing. */
export function phraseQuality(phrase: Phrase, field: Field): number {
  let sum = 0;
  for (const term of phrase) {
    const quality = term.qualityIn(field);
    if (quality === 0) return 0;
    sum += quality;
  }
  return phrase.length === 0 ? 0 : sum / phrase.length;
}

/**
 * How well a page matches a phrase: of each kind of fields the best one counts.
 *
 * @param kinds the fields of the page, by kind: names, aliases, …
 */
export function matchQuality(phrase: Phrase, kinds: readonly (readonly Field[])[], { fill, agreement }: Weights): number {
  const length = phrase.reduce((sum, { term }) => sum + term.length, 0);
  const qualityOf = (field: Field) => {
    const filled = Math.min(1, length / field.text.length);
    return field.weight * (1 - fill + fill * filled) * phraseQuality(phrase, field);
  };
  const bests = kinds.map((fields) => Math.max(0, ...fields.map(qualityOf)));
  const best = Math.max(...bests);
  return best + agreement * (bests.reduce((sum, each) => sum + each, 0) - best);
}
