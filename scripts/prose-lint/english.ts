/** The spelling of English prose, by CSpell's dictionaries of American English. */
import { spellCheckDocument } from 'cspell-lib';
import type { Passage } from './passages.ts';
import type { ProseProblem } from './terms.ts';

/**
 * The words of the English passages that are in no dictionary, one problem each.
 *
 * @param words the project's own, such as names of vendors
 */
export async function englishProblems(passages: readonly Passage[], words: readonly string[]): Promise<ProseProblem[]> {
  const english = passages.filter(({ lang }) => lang === 'en');
  // One document, since each has a cost of its own.
  const text = english.map((passage) => passage.text).join(SEPARATOR);
  const document = { uri: 'file:///passages.txt', text, languageId: 'plaintext', locale: 'en-US' };
  const settings = {
    language: 'en-US',
    dictionaries: ['en_us', 'companies', 'softwareTerms', 'networking-terms'],
    words: [...words],
    maxNumberOfProblems: text.length,
    maxDuplicateProblems: text.length,
  };
  const { issues } = await spellCheckDocument(document, { noConfigSearch: true, generateSuggestions: false }, settings);
  const ends: number[] = [];
  for (const passage of english) ends.push((ends.at(-1) ?? -SEPARATOR.length) + SEPARATOR.length + passage.text.length);
  return issues.map(({ text: word, offset }) => ({
    passage: english[ends.findIndex((end) => offset < end)],
    message: `"${word}" is in no dictionary`,
  }));
}

/** Between passages in the document, so that no word is made of two. */
const SEPARATOR = '\n\n';
