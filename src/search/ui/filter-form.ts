/** The fields that filter a search: the page has them empty, what can be chosen comes from the index. */
import type { InstantSearch } from '../instant/instant-search.ts';
import { pagesIn } from '../instant/pages-in.ts';
import type { Filter } from '../query/filter.ts';
import { FILTERS, parseFilter } from '../query/parse-filter.ts';

/** Chooses nothing in the fields of a form. */
export function clearFilters(form: HTMLFormElement): void {
  for (const name of FILTERS) form.querySelector<HTMLSelectElement>(`select[name=${name}]`)!.value = '';
}

/** The folders of the index whose pages each field offers. */
const FOLDERS = { sender: 'senders', class: 'classes', category: 'categories' } as const satisfies Record<keyof Filter, string>;

/**
 * Fills the fields of a form, once.
 *
 * @param onChoice called with what is chosen when a reader chooses
 * @param filter what is chosen to begin with; what the index does not have is left out
 */
export function offerFilters(form: HTMLFormElement, search: InstantSearch, onChoice: (filter: Filter) => void, filter: Filter = {}): void {
  for (const name of FILTERS) {
    const field = form.querySelector<HTMLSelectElement>(`select[name=${name}]`)!;
    if (field.length > 1) return;
    for (const { id, name: text } of pagesIn(FOLDERS[name], search)) field.add(new Option(text, id, false, id === filter[name]));
    field.addEventListener('change', () => onChoice(parseFilter(form)));
  }
}
