/** What of a query the full text is asked for. */
import { isRun, partsOf } from './normalize.ts';
import { meaningIn } from './parse.ts';

/** A query for the full text; all of it in lower case and NFKC, spelled as typed. */
export interface Terms {
  /** What stood in quotation marks: has to stand in the text just so. */
  phrases: string[];
  /** The rest, without words that say nothing about a failure. */
  terms: string[];
}

/**
 * Takes a query apart for the full text, which compares spellings as they are.
 *
 * @example
 * termsOf('証明書エラーの原因')          // => { phrases: [], terms: ['証明書'] }
 * termsOf('"接続がタイムアウト" origin') // => { phrases: ['接続がタイムアウト'], terms: ['origin'] }
 * termsOf('たいむあうと')                // => { phrases: [], terms: ['たいむあうと', 'タイムアウト'] }
 */
export function termsOf(query: string): Terms {
  const phrases: string[] = [];
  const rest = query
    .normalize('NFKC')
    .toLowerCase()
    .replace(/["“”]([^"“”]+)["“”]/g, (_, phrase: string) => {
      if (phrase.trim()) phrases.push(phrase.trim());
      return ' ';
    });
  const words = rest.match(/[a-z0-9][a-z0-9_.-]*[a-z0-9]|[a-z0-9]|[\u3005\u3041-\u3096\u30a1-\u30fa\u30fc\u3400-\u9fff]+/g) ?? [];
  const terms = words.flatMap((word) => {
    if (!isRun(word)) return partsOf(word).some((part) => meaningIn(part).length > 0) ? [word] : [];
    // The text has loan words in katakana.
    return meaningIn(word).flatMap((piece) => (/^[\u3041-\u3096ー]{3,}$/.test(piece) ? [piece, katakana(piece)] : [piece]));
  });
  return { phrases, terms: [...new Set(terms)] };
}

const katakana = (text: string): string =>
  text.replace(/[\u3041-\u3096]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0x60));
