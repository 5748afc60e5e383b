/** What people say, and the signals, in the browser: loaded when a query has words, kept for the page. */
import type { SearchConfig } from '../answer.ts';
import type { Script } from '../query/normalize.ts';
import { readSignals, type SignalsFile } from '../signals/signals-file.ts';
import { forgetTexts, textAt } from '../text-at.ts';
import { readSaid } from './said-file.ts';
import { saidLanguage } from './said-language.ts';
import { SaidSearch } from './said-search.ts';

/** What has been read, and of which text, by the address of its file. */
const read = new Map<string, { text: string; content: unknown }>();

/** What people say, in the language of a query with terms in some scripts. */
export function said(config: SearchConfig, scripts: readonly Script[]): Promise<SaidSearch> {
  const folder = config.index.replace(/[^/]+\/$/, saidLanguage(config.lang, scripts));
  return readOnce(`${folder}/said.txt`, (text) => new SaidSearch(readSaid(text)));
}

/** By what products are recognized, with titles in the language of the page. */
export function signals({ index }: SearchConfig): Promise<SignalsFile> {
  return readOnce(`${index}signals.txt`, readSignals);
}

/** What a file holds; rejects when it cannot be loaded or read, and the next call tries again. */
async function readOnce<Read>(address: string, reader: (text: string) => Read): Promise<Read> {
  const text = await textAt(address);
  try {
    if (read.get(address)?.text !== text) read.set(address, { text, content: reader(text) });
    return read.get(address)!.content as Read;
  } catch (error) {
    forgetTexts();
    throw error;
  }
}
