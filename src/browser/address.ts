/** Puts the address of a page right. */

/**
 * Replaces the address in the bar and in the history, without loading anything; what the page keeps in the history stays. Where the browser
 * refuses, the address stays as it is: Safari and Firefox limit how often it may be replaced.
 *
 * @param parameters the new query of the address; empty: none
 */
export function replaceParameters(parameters: URLSearchParams): void {
  const query = parameters.size > 0 ? `?${parameters}` : '';
  try {
    history.replaceState(history.state, '', location.pathname + query + location.hash);
  } catch {
    // The next change tries again.
  }
}

/**
 * The parameters of an address with other values for some of them; those of other programs, such as `utm_source`, stay.
 *
 * @param names of the parameters that are replaced
 * @param own their values; one without a value is left out
 * @example
 * withOwnParameters('?sender=nginx&utm_source=chat', ['sender'], [['sender', 'envoy']]) // => 'sender=envoy&utm_source=chat'
 */
export function withOwnParameters(search: string, names: Iterable<string>, own: Iterable<readonly [string, string]>): URLSearchParams {
  const replaced = new Set(names);
  const foreign = [...new URLSearchParams(search)].filter(([name]) => !replaced.has(name));
  return new URLSearchParams([...own, ...foreign].map(([name, value]) => [name, value]));
}
