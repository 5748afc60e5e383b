/** Takes out of a pasted message what is the reader's own. Loaded with the expansion of queries: a name or an alias has none of it. */
import { isCjk, tokenize } from './normalize.ts';
import type { ParsedQuery } from './parse.ts';

const ADDRESSES =
  /https?:\/\/\S+(?=\s)|\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\b|\b(?:[a-z0-9-]+\.)+(?:com|net|org|io|dev|jp|cn|internal|local|example|test|cloud)(?::\d+)?\b|\blocalhost\b|(?<=\()1\d\d: /gi;

/**
 * A text without hosts, addresses, ports and the system's error numbers: they differ from reader to reader, and the words
 * beside them tell the failure better.
 *
 * @example
 * stripAddresses('connect ECONNREFUSED 127.0.0.1:3000') // => 'connect ECONNREFUSED  '
 */
export const stripAddresses = (text: string): string => text.replace(ADDRESSES, ' ');

/**
 * A query without the terms and codes that only addresses have.
 *
 * @example
 * withoutAddresses(parseQuery('recv() failed (104: reset) 192.0.2.1')).terms // => ['recv', 'failed', 'reset']
 */
export function withoutAddresses(query: ParsedQuery): ParsedQuery {
  const text = stripAddresses(query.text).trim();
  if (text === query.text) return query;
  const rest = tokenize(text);
  return {
    ...query,
    text,
    // A code in words stands in neither.
    codes: query.codes.filter((code) => rest.includes(String(code)) || !tokenize(query.text).includes(String(code))),
    terms: query.terms.filter((term) => isCjk(term) || rest.includes(term)),
  };
}
