/** What of a query the full text is asked for. Loaded with it, because a number or a name needs none of it. */
import { CJK, isCjk, toKatakana, tokenize } from './normalize.ts';
import { MOST_TERMS } from './parse.ts';
import { withoutStopWords } from './stop-words.ts';

/** A word with the marks inside it, such as `x-cache-lookup`, which Pagefind keeps whole; or a run. */
const WORDS = new RegExp(`[a-z0-9](?:[a-z0-9_.-]*[a-z0-9])?|[${CJK}]+`, 'g');

/** A query for the full text; all of it in lower case and NFKC, spelled as typed. */
export interface FullTextTerms {
  /** What is in quotation marks: has to be in the text as it is. */
  phrases: string[];
  /** The rest, without stop words; of a long text, the first ones. */
  terms: string[];
}

/**
 * Takes a query apart for the full text, which compares spellings as they are.
 *
 * @example
 * fullTextTerms('証明書エラーの原因')          // => { phrases: [], terms: ['証明書'] }
 * fullTextTerms('"接続がタイムアウト" origin') // => { phrases: ['接続がタイムアウト'], terms: ['origin'] }
 * fullTextTerms('たいむあうと')                // => { phrases: [], terms: ['たいむあうと', 'タイムアウト'] }
 */
export function fullTextTerms(query: string): FullTextTerms {
  const phrases: string[] = [];
  const rest = query
    .normalize('NFKC')
    .toLowerCase()
    .replace(/["“”]([^"“”]+)["“”]/g, (_, phrase: string) => {
      if (phrase.trim()) phrases.push(phrase.trim());
      return ' ';
    });
  return { phrases, terms: [...new Set((rest.match(WORDS) ?? []).flatMap(spellings))].slice(0, MOST_TERMS) };
}

/**
 * The same query without its quotation marks: the words of the phrases, then the rest.
 *
 * @example
 * withoutQuotes({ phrases: ['gateway timeout'], terms: ['origin'] }) // => { phrases: [], terms: ['gateway', 'timeout', 'origin'] }
 */
export function withoutQuotes({ phrases, terms }: FullTextTerms): FullTextTerms {
  return { phrases: [], terms: [...new Set([...phrases.flatMap((phrase) => fullTextTerms(phrase).terms), ...terms])] };
}

/** What to ask for a word or run: none when it is a stop word; a loan word in hiragana also in katakana, as the text has it. */
function spellings(word: string): string[] {
  if (!isCjk(word)) return tokenize(word).some((term) => withoutStopWords(term).length > 0) ? [word] : [];
  return withoutStopWords(word).flatMap((piece) => (/^[\u3041-\u3096ー]{3,}$/.test(piece) ? [piece, toKatakana(piece)] : [piece]));
}
