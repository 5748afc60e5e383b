/** The choices that narrow a search: the fields stand in the page, what can be chosen comes from the index. */
import { classOf } from '../../model/code.ts';
import { FILTERS, type Filter } from '../query/filter.ts';
import type { IndexedPage, InstantSearch } from '../instant/instant-search.ts';

/**
 * Fills the fields, once.
 *
 * @param changed called when a reader chooses
 * @param chosen what is chosen to begin with; what the index does not know is left out
 */
export function offerFilters(form: HTMLFormElement, search: InstantSearch, changed: () => void, chosen: Filter = {}): void {
  const choices = {
    sender: search.pagesBelow('senders'),
    class: search.pagesBelow('classes'),
    category: search.pagesBelow('categories'),
  };
  for (const name of FILTERS) {
    const field = form.querySelector<HTMLSelectElement>(`select[name=${name}]`)!;
    if (field.length > 1) return;
    for (const { id, name: text } of choices[name]) field.add(new Option(text, id, false, id === chosen[name]));
    field.addEventListener('change', changed);
  }
}

/** Whether a page passes a filter: it is a code of the class, and one of its meanings has both the sender and the category. */
export function passing(filter: Filter, search: InstantSearch): (page: IndexedPage) => boolean {
  return ({ path, meanings }) => {
    const code = /^codes\/(\d+)\/$/.exec(path)?.[1];
    if (code === undefined || (filter.class && filter.class !== classOf(Number(code)))) return false;
    return meanings.some(
      ([sender, category]) =>
        (!filter.sender || search.pathAt(sender) === `senders/${filter.sender}/`) &&
        (!filter.category || search.pathAt(category) === `categories/${filter.category}/`),
    );
  };
}
