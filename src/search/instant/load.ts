/** The instant index in the browser: loaded with the first query, kept for the page. */
import type { Script } from '../query/normalize.ts';
import { readIndex, readWords } from './index-file.ts';
import { InstantSearch } from './instant-search.ts';

/** The files that are loaded or on their way, by address. */
const texts = new Map<string, Promise<string>>();
let search: InstantSearch | undefined;
/** The scripts whose words the search has. */
const added = new Set<Script>();

/**
 * The search on the instant index, with the words of the scripts that a query needs. Rejects when one of the files cannot be
 * loaded or read; the next call tries again.
 *
 * @param folder the address of the files of the index, ending in `/`
 */
export async function instantSearch(folder: string, scripts: readonly Script[]): Promise<InstantSearch> {
  // All requested at once: on a slow line, one round trip less.
  const files = ['pages', ...scripts].map((part) => textOf(`${folder}${part}.txt`));
  try {
    const [pages, ...words] = await Promise.all(files);
    search ??= new InstantSearch(readIndex(pages));
    for (const [position, script] of scripts.entries()) {
      if (added.has(script)) continue;
      search.add(readWords(words[position]));
      added.add(script);
    }
    return search;
  } catch (error) {
    // Files of two versions, or something that is not an index: all of them are loaded again.
    texts.clear();
    search = undefined;
    added.clear();
    throw error;
  }
}

/** Makes the search understand synonyms and typos. Rejects when what that takes cannot be loaded; the next call tries again. */
export async function loadExpansion(folder: string, target: InstantSearch): Promise<void> {
  if (target.isExpanded) return;
  // All languages share the synonyms.
  const [{ expansionOf, readSynonyms }, synonyms] = await Promise.all([import('./expand-query.ts'), textOf(`${folder}../synonyms.txt`)]);
  if (!target.isExpanded) target.useExpansion(expansionOf(readSynonyms(synonyms)));
}

/** The text at an address, requested once; rejects when it cannot be loaded, and the next call tries again. */
function textOf(address: string): Promise<string> {
  let text = texts.get(address);
  if (!text) {
    text = fetch(address).then((response) => {
      if (!response.ok) throw new Error(`${address} answered ${response.status}`);
      return response.text();
    });
    text.catch(() => texts.delete(address));
    texts.set(address, text);
  }
  return text;
}
