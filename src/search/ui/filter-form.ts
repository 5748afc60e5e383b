/** The fields that filter a search: the page has them empty, what can be chosen comes from the index. */
import type { InstantSearch } from '../instant/instant-search.ts';
import { FILTERS, type Filter } from '../query/filter.ts';

/** The folders of the index whose pages each field offers. */
const FOLDERS = { sender: 'senders', class: 'classes', category: 'categories' } as const satisfies Record<keyof Filter, string>;

/**
 * Fills the fields of a form, once.
 *
 * @param onChange called when a reader chooses
 * @param filter what is chosen to begin with; what the index does not have is left out
 */
export function offerFilters(form: HTMLFormElement, search: InstantSearch, onChange: () => void, filter: Filter = {}): void {
  for (const name of FILTERS) {
    const field = form.querySelector<HTMLSelectElement>(`select[name=${name}]`)!;
    if (field.length > 1) return;
    for (const { id, name: text } of search.pagesIn(FOLDERS[name])) field.add(new Option(text, id, false, id === filter[name]));
    field.addEventListener('change', onChange);
  }
}
