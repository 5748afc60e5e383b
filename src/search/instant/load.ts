/** The instant index in the browser: loaded with the first query, kept for the page. */
import type { Script } from '../query/normalize.ts';
import { forgetTexts, textAt } from '../text-at.ts';
import { readIndex, readWords } from './index-file.ts';
import { InstantSearch } from './instant-search.ts';

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
  const files = ['pages', ...scripts].map((part) => textAt(`${folder}${part}.txt`));
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
    forgetTexts();
    search = undefined;
    added.clear();
    throw error;
  }
}

/** Makes the search understand synonyms and typos. Rejects when what that takes cannot be loaded; the next call tries again. */
export async function loadExpansion(folder: string, target: InstantSearch): Promise<void> {
  if (target.isExpanded) return;
  // All languages share the synonyms.
  const [{ expansionOf, readSynonyms }, synonyms] = await Promise.all([import('./expand-query.ts'), textAt(`${folder}../synonyms.txt`)]);
  if (!target.isExpanded) target.useExpansion(expansionOf(readSynonyms(synonyms)));
}
