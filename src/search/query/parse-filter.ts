/** Reads a filter from an address or a form. Apart from filter.ts, because a search without a filter needs none of it. */
import type { Filter } from './filter.ts';

/** The names of the fields, as in addresses and forms. */
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
