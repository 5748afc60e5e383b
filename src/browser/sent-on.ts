/** Sends a reader on who came with something in the address. */

/**
 * Where a link leads for a reader who came with a query and a fragment of their own: the query is added, the fragment wins.
 *
 * @example
 * withOwn('https://example.org/en/search/?q=UF', { search: '?from=grafana', hash: '' }) // => 'https://example.org/en/search/?q=UF&from=grafana'
 * withOwn('https://example.org/en/codes/503/#envoy', { search: '', hash: '#nginx' })    // => 'https://example.org/en/codes/503/#nginx'
 */
export function withOwn(href: string, { search, hash }: Pick<Location, 'search' | 'hash'>): string {
  const url = new URL(href);
  url.search = [url.search, search]
    .map((part) => part.slice(1))
    .filter(Boolean)
    .join('&');
  if (hash) url.hash = hash;
  return url.href;
}
