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
