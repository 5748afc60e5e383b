/** What limits a search: only codes that a sender uses, of a class, of a category. */

/** Ids, as in addresses; a field that is left out lets every code pass. */
export interface Filter {
  sender?: string;
  class?: string;
  category?: string;
}

export const FILTERS = ['sender', 'class', 'category'] as const satisfies readonly (keyof Filter)[];

/**
 * The filter in the parameters of an address, or in the fields of a form; what is not an id is left out.
 *
 * @example
 * parseFilter(new URLSearchParams('q=dns&sender=cloudflare&class=')) // => { sender: 'cloudflare' }
 */
export function parseFilter(source: URLSearchParams | HTMLFormElement): Filter {
  const fields = source instanceof URLSearchParams ? source : new FormData(source);
  const filter: Filter = {};
  for (const name of FILTERS) {
    const value = fields.get(name);
    if (typeof value === 'string' && /^[a-z0-9-]+$/.test(value)) filter[name] = value;
  }
  return filter;
}

/** Whether a filter leaves any code out. */
export const isFiltered = (filter: Filter): boolean => Object.keys(filter).length > 0;
