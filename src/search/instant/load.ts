/** The instant index in the browser: loaded at the first question, kept for the page. */
import { readIndex, readWords } from './index-file.ts';
import { InstantSearch, type Script } from './instant-search.ts';

/** What has been asked for, by address. */
const texts = new Map<string, Promise<string>>();
let search: InstantSearch | undefined;
const added = new Set<Script>();

/**
 * The search on the instant index, with the words of the scripts that a query needs. Rejects when one of the files cannot be
 * loaded or read; the next call tries again.
 *
 * @param folder the address of the files of the index, ending in `/`
 */
export async function instantSearch(folder: string, scripts: readonly Script[]): Promise<InstantSearch> {
  // All asked for at once: on a slow line, one round trip less.
  const asked = ['pages', ...scripts].map((part) => textOf(`${folder}${part}.txt`));
  try {
    const [pages, ...words] = await Promise.all(asked);
    search ??= new InstantSearch(readIndex(pages));
    for (const [place, script] of scripts.entries())
      if (!added.has(script)) {
        search.add(readWords(words[place]));
        added.add(script);
      }
    return search;
  } catch (error) {
    // Files of two versions, or none at all: all of them anew.
    texts.clear();
    search = undefined;
    added.clear();
    throw error;
  }
}

/** Makes the search understand synonyms and typos. Rejects when what that takes cannot be loaded; the next call tries again. */
export async function lenient(folder: string, to: InstantSearch): Promise<void> {
  if (to.isLenient) return;
  // Both languages share the synonyms.
  const [{ leniencyOf, readLenient }, synonyms] = await Promise.all([import('./expand-query.ts'), textOf(`${folder}../synonyms.txt`)]);
  to.leniency = leniencyOf(readLenient(synonyms));
}

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
