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
  const settings = { language: 'en-US', dictionaries: ['en_us', 'companies', 'softwareTerms', 'networking-terms'], words: [...words] };
  const problems: ProseProblem[] = [];
  for (const passage of passages.filter(({ lang }) => lang === 'en')) {
    const document = { uri: 'file:///passage.txt', text: passage.text, languageId: 'plaintext', locale: 'en-US' };
    const { issues } = await spellCheckDocument(document, { noConfigSearch: true, generateSuggestions: false }, settings);
    problems.push(...issues.map(({ text }) => ({ passage, message: `"${text}" is in no dictionary` })));
  }
  return problems;
}
