/** The file of synonyms: how it is written at build time and read in the browser. Apart from index-file.ts, because it is loaded later. */

/** Groups of phrases that mean the same, normalized. */
export type Synonyms = readonly (readonly string[])[];

/** The first line of the file; an error page of a host begins otherwise. */
const TITLE = 'synonyms 1';

/**
 * The file as text: a line for each group.
 *
 * @example
 * writeSynonyms([['timeout', 'timed out']]) // => 'synonyms 1\ntimeout|timed out'
 */
export const writeSynonyms = (synonyms: Synonyms): string => [TITLE, ...synonyms.map((group) => group.join('|'))].join('\n');

/** Reads what `writeSynonyms` wrote; throws when it is something else. */
export function readSynonyms(text: string): Synonyms {
  const [title, ...lines] = text.split('\n');
  if (title !== TITLE) throw new Error('This is not a file of synonyms.');
  return lines.map((line) => line.split('|'));
}
