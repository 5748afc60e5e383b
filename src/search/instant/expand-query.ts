/**
 * What else the terms of a query may stand for: synonyms, other endings, typos. Loaded after the index, because a name or an
 * alias needs none of it.
 */
import { nearestCodes } from '../../model/code.ts';
import { isCjk, tokenize } from '../query/normalize.ts';
import { withoutAddresses } from '../query/strip-addresses.ts';
import type { QueryExpansion } from './instant-search.ts';
import { exactTerm, type Phrase, type Term } from './match.ts';
import { bigramShareOf, withinDistance } from './similarity.ts';
import type { Synonyms } from './synonyms-file.ts';

export { readSynonyms } from './synonyms-file.ts';

/** How many of the nearest codes are offered for numbers without a page. */
const NEAREST = 3;
/** Endings by which a word may be longer than another form of it. */
const ENDING = /^(?:e?s|e?d|ing|ion|er|ly)$/;
/** A word of fewer letters is taken as the beginning of another only where it is not a word itself. */
const SHORT = 3;
/** The lengths from which on a word may have one typo, and two. */
const FOR_TYPO = 4;
const FOR_TWO_TYPOS = 8;

/** The expansion of queries by synonyms. */
export function expansionOf(synonyms: Synonyms): QueryExpansion {
  const phrases = synonyms
    .flatMap((group) => group.map((phrase) => ({ phrase, others: group.filter((other) => other !== phrase) })))
    .sort((a, b) => b.phrase.length - a.phrase.length);
  let strictTerm = exactTerm;
  let variantsOf = exactTerm;

  return {
    withoutAddresses,
    learn(vocabulary) {
      strictTerm = remember((term) => (isCjk(term) ? exactTerm(term) : wordTerm(term, formsOf(term, vocabulary))));
      variantsOf = remember((term) => (isCjk(term) ? similarRun(term) : wordTerm(term, variantsIn(term, vocabulary))));
    },
    variantsOf: (term) => variantsOf(term),
    expand(terms, text) {
      const alternatives: Phrase[][] = [];
      let rest = [...terms];
      let unread = ` ${tokenize(text).join(' ')} `;
      // The longest first; a phrase within one that was found is not read again.
      for (const { phrase, others } of phrases) {
        if (!unread.includes(bounded(phrase))) continue;
        unread = unread.replaceAll(bounded(phrase), '  ');
        alternatives.push([tokenize(phrase).map(variantsOf), ...others.map((other) => tokenize(other).map(strictTerm))]);
        rest = rest.flatMap((term) => beside(phrase, term));
      }
      return [...alternatives, ...rest.map((term) => [[variantsOf(term)]])];
    },
    nearest: (codes, existing) => [...new Set(codes.flatMap((code) => nearestCodes(code, existing, NEAREST)))],
  };
}

/** The same function, which computes each term once. */
function remember(compute: (term: string) => Term): (term: string) => Term {
  const computed = new Map<string, Term>();
  return (term) => {
    const result = computed.get(term) ?? compute(term);
    computed.set(term, result);
    return result;
  };
}

/** A term that matches any of some words of the index. */
function wordTerm(term: string, variants: ReadonlySet<string>): Term {
  return { term, qualityIn: ({ words }) => Number(words.some((word) => variants.has(word))) };
}

/** A run that also matches a text with most of its pairs of characters. */
function similarRun(run: string): Term {
  const shareIn = bigramShareOf(run);
  return { term: run, qualityIn: ({ text }) => shareIn(text) };
}

/**
 * The words that differ from a word by their ending only, and the word itself.
 *
 * @example
 * formsOf('redirected', new Set(['redirect', 'direct'])) // => Set { 'redirect' }
 */
function formsOf(word: string, vocabulary: ReadonlySet<string>): Set<string> {
  const isForm = (other: string): boolean => {
    const [short, long] = other.length < word.length ? [other, word] : [word, other];
    return other === word || (short.length >= 4 && long.startsWith(short) && ENDING.test(long.slice(short.length)));
  };
  return new Set([...vocabulary].filter(isForm));
}

/**
 * The words of the index that a word may stand for: its forms and the words that begin with it; where there are none, the words of
 * which it may be a typo.
 *
 * @example
 * variantsIn('certficate', new Set(['certificate', 'certify'])) // => Set { 'certificate' }
 * variantsIn('1016', new Set(['1010', '10163']))                 // => Set { '1016' }
 */
function variantsIn(word: string, vocabulary: ReadonlySet<string>): Set<string> {
  // A number that is nearly the one typed is another code.
  if (/^\d+$/.test(word)) return new Set([word]);
  const forms = formsOf(word, vocabulary);
  const isBeginning = word.length >= SHORT || forms.size === 0;
  const variants = new Set([...forms, ...(isBeginning ? [...vocabulary].filter((other) => other.startsWith(word)) : [])]);
  if (variants.size > 0 || word.length < FOR_TYPO) return variants;
  const oneTypo = typosIn(word, vocabulary, 1);
  return oneTypo.size > 0 || word.length < FOR_TWO_TYPOS ? oneTypo : typosIn(word, vocabulary, 2);
}

/** The words within an edit distance, with their forms. Of a short word, typos leave too little. */
function typosIn(word: string, vocabulary: ReadonlySet<string>, distance: number): Set<string> {
  const near = [...vocabulary].filter((other) => other.length > distance + 2 && withinDistance(word, other, distance));
  return new Set(near.flatMap((other) => [...formsOf(other, vocabulary)]));
}

/** A phrase with a space where it begins or ends in a word, so that `rst` is not found in `first`. */
function bounded(phrase: string): string {
  return `${isCjk(phrase) ? '' : ' '}${phrase}${isCjk(phrase.at(-1)!) ? '' : ' '}`;
}

/**
 * What is left of a term when a phrase has been read.
 *
 * @example
 * beside('timed out', 'timed')       // => []
 * beside('時間切レ', '応答時間切レ') // => ['応答']
 */
function beside(phrase: string, term: string): string[] {
  if (tokenize(phrase).includes(term)) return [];
  if (!isCjk(term)) return [term];
  return phrase.includes(term) ? [] : term.split(phrase).filter(Boolean);
}
