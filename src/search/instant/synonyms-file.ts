/**
 * The file of synonyms and messages: how it is written at build time and read in the browser. Apart from index-file.ts, because it
 * is loaded later.
 */

export interface SynonymsFile {
  /** Groups of phrases that mean the same, normalized. */
  synonyms: readonly (readonly string[])[];
  /** Whole messages, normalized, by the path of their page. */
  messages: Readonly<Record<string, readonly string[]>>;
}

/**
 * The file as text: a line for each group, an empty line, a line for each page.
 *
 * @example
 * writeSynonyms({ synonyms: [['timeout', 'timed out']], messages: { 'codes/502/': ['bad gateway'] } })
 * // => 'timeout|timed out\n\ncodes/502/|bad gateway'
 */
export const writeSynonyms = ({ synonyms, messages }: SynonymsFile): string =>
  [...synonyms.map((group) => group.join('|')), '', ...Object.entries(messages).map(([path, each]) => [path, ...each].join('|'))].join(
    '\n',
  );

/** Reads what `writeSynonyms` wrote; throws when it is something else. */
export function readSynonyms(text: string): SynonymsFile {
  const lines = text.split('\n').map((line) => line.split('|'));
  const end = lines.findIndex(([first]) => first === '');
  if (end < 0) throw new Error('This is not a file of synonyms.');
  return { synonyms: lines.slice(0, end), messages: Object.fromEntries(lines.slice(end + 1).map(([path, ...each]) => [path, each])) };
}
