/**
 * A query as the index expects it: one form for full-width and half-width characters (Unicode NFKC, UAX #15), no
 * quotation marks (Pagefind 1.6 finds no quoted phrase in Japanese), single spaces.
 *
 * @example
 * normalizeQuery(' ５０４　ﾀｲﾑｱｳﾄ ') // => '504 タイムアウト'
 */
export function normalizeQuery(query: string): string {
  return query
    .normalize('NFKC')
    .replace(/["“”「」]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * The code that a normalized query names and nothing else, so that Enter need not wait for an index.
 *
 * @example
 * codeOf('504')         // => 504
 * codeOf('504 timeout') // => undefined
 */
export function codeOf(query: string): number | undefined {
  return /^\d{1,3}$/.test(query) ? Number(query) : undefined;
}
