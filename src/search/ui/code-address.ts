/** Where Enter leads after the number of a code. */
import { mySenders } from '../../browser/my-senders.ts';
import { hitOf, type SearchConfig } from '../answer.ts';
import { instantSearch } from '../instant/load.ts';
import type { Filter } from '../query/filter.ts';

/**
 * The address of the page of a code, or of the section that a hit of it leads to. Only a reader who has chosen a sender waits for the index, which
 * tells whether the page has it; where it cannot be loaded, the page will do.
 *
 * @example
 * await codeAddress(503, {}, settings) // => '/en/codes/503/#envoy', where Envoy is the reader's own
 */
export async function codeAddress(code: number, filter: Filter, config: SearchConfig): Promise<string> {
  const path = `codes/${code}/`;
  const mine = mySenders();
  if (mine.length > 0 || filter.sender) {
    const page = await instantSearch(config.index, []).then(
      (search) => search.page(path),
      () => undefined,
    );
    if (page) return hitOf(page, { config, filter, mine }).url;
  }
  return config.root + path;
}
