/** The fields that filter a search: the page has them empty, what can be chosen comes from the index. */
import { mySenders } from '../../browser/my-senders.ts';
import type { InstantSearch } from '../instant/instant-search.ts';
import { pagesIn } from '../instant/pages-in.ts';
import type { Filter } from '../query/filter.ts';
import { FILTERS, parseFilter } from '../query/parse-filter.ts';
import { offerToClear } from './clear-button.ts';
import type { Settings } from './settings.ts';

/** The folders of the index whose pages each field offers. */
const FOLDERS = { sender: 'senders', class: 'classes', category: 'categories' } as const satisfies Record<keyof Filter, string>;

/**
 * Fills the fields of a form, once. The reader's own senders come first, as a group of their own.
 *
 * @param onChoice called with what is chosen when a reader chooses
 * @param filter what is chosen to begin with; what the index does not have is left out
 */
export function offerFilters(
  form: HTMLFormElement,
  search: InstantSearch,
  { texts }: Settings,
  onChoice: (filter: Filter) => void,
  filter: Filter = {},
): void {
  for (const name of FILTERS) {
    const field = form.querySelector<HTMLSelectElement>(`select[name=${name}]`)!;
    if (field.length > 1) return;
    const pages = pagesIn(FOLDERS[name], search);
    const mine = mySenders();
    const group = document.createElement('optgroup');
    group.label = texts?.myProducts ?? '';
    if (name === 'sender' && pages.some(({ id }) => mine.includes(id))) field.append(group);
    for (const { id, name: text } of pages)
      (name === 'sender' && mine.includes(id) ? group : field).append(new Option(text, id, false, id === filter[name]));
    field.addEventListener('change', () => onChoice(parseFilter(form)));
  }
}

/** Shows the button that takes back what was chosen in the fields of a form. */
export function offerToUnfilter(button: HTMLElement, form: HTMLFormElement, text: string): void {
  offerToClear(button, text, () => {
    const fields = FILTERS.map((name) => form.querySelector<HTMLSelectElement>(`select[name=${name}]`)!);
    for (const field of fields) field.value = '';
    // As when a reader chooses.
    fields[0].dispatchEvent(new Event('change', { bubbles: true }));
    form.querySelector('input')!.focus();
  });
}
