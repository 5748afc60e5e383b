/** The file of what makes the search lenient: how it is written at build time and read in the browser. */

/** Groups of phrases that mean the same, and whole messages by the path of their page. */
export interface Lenient {
  synonyms: readonly (readonly string[])[];
  messages: Readonly<Record<string, readonly string[]>>;
}

/** What makes the search lenient, as text: a line for each group, an empty line, a line for each page. */
export const writeLenient = ({ synonyms, messages }: Lenient): string =>
  [...synonyms.map((group) => group.join('|')), '', ...Object.entries(messages).map(([path, each]) => [path, ...each].join('|'))].join(
    '\n',
  );

/** Reads what `writeLenient` wrote; throws when it is something else. */
export function readLenient(text: string): Lenient {
  const lines = text.split('\n').map((line) => line.split('|'));
  const end = lines.findIndex(([first]) => first === '');
  if (end < 0) throw new Error('These are no synonyms.');
  return { synonyms: lines.slice(0, end), messages: Object.fromEntries(lines.slice(end + 1).map(([path, ...each]) => [path, each])) };
}
