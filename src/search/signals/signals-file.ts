/** By what the search recognizes who is meant: names and marks of products, and numbers that have a place of their own. */

/** Something that a product leaves in a header, a body or a log. */
export interface ProductMark {
  /** As it is printed (NFKC): a flag such as `UF` in capital letters, which count; everything else in lower case. */
  text: string;
  /** What it shows: that the product made the response, that it printed a message which others may print, too, or that it handled the response. */
  shows: 'made' | 'message' | 'handled';
  /** The codes with which it occurs; left out, any. */
  codes?: readonly number[];
  /** In place of `codes`: those with which it does not occur. */
  notCodes?: readonly number[];
}

export interface Product {
  id: string;
  /** As a reader sees it. */
  title: string;
  /** How people write it, normalized, the words joined by spaces. */
  names: readonly string[];
  marks: readonly ProductMark[];
  /** Of a product that is not covered, the codes that it uses in its own way. */
  codes?: readonly number[];
}

/** The rows of a guide that are addressed by a number, such as 1016 or 404.13. */
interface NumberedRows {
  /** The guide, below `/{lang}/`. */
  path: string;
  /** The numbers, which are the fragments of the rows. */
  numbers: readonly string[];
}

export interface SignalsFile {
  senders: readonly Product[];
  /** Products that the site does not cover. */
  uncovered: readonly Product[];
  rows: readonly NumberedRows[];
}

/** The file as text. */
export const writeSignals = (file: SignalsFile): string => JSON.stringify(file);

/** Reads what `writeSignals` wrote; throws when it is something else. */
export function readSignals(text: string): SignalsFile {
  const file = JSON.parse(text) as Partial<SignalsFile>;
  if (!file.senders || !file.uncovered || !file.rows) throw new Error('This is no file of signals.');
  return file as SignalsFile;
}
