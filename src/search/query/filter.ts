/** What narrows a search: only codes that a sender uses, of a class, of a category. Ids, as in addresses. */
export interface Filter {
  sender?: string;
  class?: string;
  category?: string;
}

export const FILTERS = ['sender', 'class', 'category'] as const satisfies readonly (keyof Filter)[];

/**
 * The filter in the parameters of an address, or in what is chosen in a form; what is not an id is left out.
 *
 * @example
 * filterIn(new URLSearchParams('q=dns&sender=cloudflare&class=')) // => { sender: 'cloudflare' }
 */
export function filterIn(chosen: URLSearchParams | HTMLFormElement): Filter {
  const fields = chosen instanceof URLSearchParams ? chosen : new FormData(chosen);
  const filter: Filter = {};
  for (const name of FILTERS) {
    const value = fields.get(name);
    if (typeof value === 'string' && /^[a-z0-9-]+$/.test(value)) filter[name] = value;
  }
  return filter;
}

export const isNarrowed = (filter: Filter): boolean => Object.keys(filter).length > 0;
