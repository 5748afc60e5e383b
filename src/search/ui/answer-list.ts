/** Shows an answer in the list of a combobox. */
import type { Answer, Hit } from '../answer.ts';
import { hitLink, languageName, updateHit } from './hits.ts';
import type { Listbox } from './listbox.ts';
import type { Settings } from './settings.ts';

/**
 * Shows an answer: hits below those that are there, each other language apart, then where to go on from. The first hit is selected, so
 * that Enter opens it; what is only offered is not.
 *
 * @param isFirst whether it replaces what is shown
 * @param more the link to all results, for a list that ends before them
 */
export function showAnswer(list: Listbox, answer: Answer, isFirst: boolean, settings: Settings, more: readonly Hit[]): void {
  if (isFirst) list.clear();
  const shown = list.options();
  for (const [index, link] of shown.entries()) updateHit(link, answer.hits[index], settings);
  const append = (hits: readonly Hit[], heading?: string) =>
    list.append(
      hits.map((hit) => hitLink(hit, settings)),
      heading,
    );
  const added = answer.hits.slice(shown.length);
  for (const other of [undefined, ...settings.others])
    append(
      added.filter(({ lang }) => lang === other),
      other && settings.texts?.otherHeading.replace('{language}', languageName(other, settings.lang)),
    );
  append(answer.offered, answer.missing.length > 0 ? settings.texts?.nearest : settings.texts?.offered);
  append(more);
  list.expand(list.options().length > 0);
  if (answer.hits.length > 0 && !list.selected()) list.select(list.options()[0]);
}
