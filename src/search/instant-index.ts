/** The instant index in the browser: loaded at the first search, kept for the page. */
import type { Hit } from './pagefind.ts';
import { InstantSearch, type InstantHit, type InstantIndex } from './instant.ts';

/** More names than these would make a line that nobody reads. */
const NAMES_SHOWN = 2;

let loaded: Promise<InstantSearch> | undefined;

/**
 * The search on the instant index. Rejects when it cannot be loaded; the next call tries again.
 *
 * @param address of `/search/{lang}.json`
 */
export function instantSearch(address: string): Promise<InstantSearch> {
  return (loaded ??= load(address));
}

async function load(address: string): Promise<InstantSearch> {
  try {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address} answered ${response.status}`);
    return new InstantSearch((await response.json()) as InstantIndex);
  } catch (error) {
    loaded = undefined;
    throw error;
  }
}

/**
 * A page of the instant index as a result shows it.
 *
 * @param root the address of the language's home page
 */
export function hitOf({ path, code, names }: InstantHit, root: string): Hit {
  const more = names.length - NAMES_SHOWN;
  const title = names.slice(0, NAMES_SHOWN).join(' / ') + (more > 0 ? ` +${more}` : '');
  return { url: root + path, title: code === undefined ? title : `${code} ${title}`, text: '' };
}
