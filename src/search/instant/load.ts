/** The instant index in the browser: loaded with the first query, kept for the page. */
import type { Script } from '../query/normalize.ts';
import type { SearchTexts } from '../texts.ts';
import { forgetTexts, textAt } from '../text-at.ts';
import { readIndex, readWords } from './index-file.ts';
import { InstantSearch, type QueryExpansion } from './instant-search.ts';

/** The strings that came with an index, by its folder. */
const texts = new Map<string, SearchTexts>();
/**
 * The searches that have been made, by their folders, the scripts whose words they have, and whether they are expanded. A query is answered by the one of its
 * own scripts, so that its answer does not depend on what was asked before.
 */
const searches = new Map<string, InstantSearch>();

/**
 * The search on the instant index, with the words of the scripts that a query needs. Rejects when one of the files cannot be
 * loaded or read; the next call tries again.
 *
 * @param folder the address of the files of the index, ending in `/`
 */
export const instantSearch = (folder: string, scripts: readonly Script[]): Promise<InstantSearch> => searchWith(folder, scripts, false);

/** The same search, which understands synonyms and typos. Rejects when what that takes cannot be loaded; the next call tries again. */
export const expandedSearch = (folder: string, scripts: readonly Script[]): Promise<InstantSearch> => searchWith(folder, scripts, true);

async function searchWith(folder: string, scripts: readonly Script[], isExpanded: boolean): Promise<InstantSearch> {
  try {
    return await loadSearch(folder, scripts, isExpanded);
  } catch {
    // Another build may have been deployed since the page loaded some of the files.
    return loadSearch(folder, scripts, isExpanded);
  }
}

async function loadSearch(folder: string, scripts: readonly Script[], isExpanded: boolean): Promise<InstantSearch> {
  const key = [folder, ...scripts, isExpanded].join();
  const known = searches.get(key);
  if (known) return known;
  // All requested at once: on a slow line, one round trip less.
  const files = ['pages', ...scripts].map((part) => textAt(`${folder}${part}.txt`));
  try {
    const [[pages, ...words], expansion] = await Promise.all([Promise.all(files), isExpanded ? loadExpansion(folder) : undefined]);
    const index = readIndex(pages);
    texts.set(folder, index.texts);
    const search = new InstantSearch(index);
    for (const text of words) search.add(readWords(text));
    if (expansion) search.useExpansion(expansion);
    searches.set(key, search);
    return search;
  } catch (error) {
    // Files of two versions, or something that is not an index: all of them are loaded again.
    forgetTexts();
    searches.clear();
    throw error;
  }
}

/** The strings that came with the index in a folder; undefined until it has come. */
export const loadedTexts = (folder: string): SearchTexts | undefined => texts.get(folder);

/** What else the terms of queries may stand for; all languages share the synonyms. */
async function loadExpansion(folder: string): Promise<QueryExpansion> {
  const [{ expansionOf, readSynonyms }, synonyms] = await Promise.all([import('./expand-query.ts'), textAt(`${folder}../synonyms.txt`)]);
  return expansionOf(readSynonyms(synonyms));
}
