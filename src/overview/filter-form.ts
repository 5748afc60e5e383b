/** The script of the home page's filter. Loaded when a reader turns to the form, or comes with a filter in the address. */
import { replaceParameters, withOwnParameters } from '../browser/address.ts';
import type { CodeClass } from '../model/code.ts';
import { filterIn, passes } from './filter.ts';
import { offerMyProducts } from './my-products.ts';

const form = document.querySelector<HTMLFormElement>('form[data-code-filter]')!;
const output = form.querySelector('output')!;
/** Every code of the map and the table. */
const codes = [...document.querySelectorAll<HTMLElement>('[data-meanings]')];
/** The names of the fields, which are those of the parameters. */
const names = [...form.elements].map((field) => (field as HTMLInputElement).name).filter(Boolean);
const { one, many, none } = form.dataset as Record<string, string>;

/** The fields of the form as parameters of an address; empty fields are left out. */
const formParameters = () =>
  new URLSearchParams(
    [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== ''),
  );

/** Sets the form to what an address says. A value that the form does not offer is ignored. */
function fillForm(parameters: URLSearchParams): void {
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = parameters.getAll(field.name).includes(field.value);
    if (field instanceof HTMLSelectElement) {
      const value = parameters.get(field.name) ?? '';
      field.value = [...field.options].some((option) => option.value === value) ? value : '';
    }
  }
}

/** How many codes are shown, as a sentence. */
function countText(count: number): string {
  if (count === 0) return none;
  return (count === 1 ? one : many).replace('{count}', String(count));
}

/** Shows the codes that pass the form's filter, says how many the table has, and writes the filter into the address. */
function applyFilter(): void {
  const parameters = formParameters();
  const filter = filterIn(parameters);
  for (const code of codes) code.hidden = !passes(code.dataset.meanings!, code.dataset.class as CodeClass, filter);
  output.value = countText(codes.filter((code) => !code.hidden && code.matches('.cells > *')).length);
  form.querySelector<HTMLButtonElement>('[type=reset]')!.hidden = parameters.size === 0;
  showMyProducts();
  replaceParameters(withOwnParameters(location.search, names, parameters));
}

const showMyProducts = offerMyProducts(form);
// An address without a filter leaves what the reader chose while this script was loading.
const address = new URLSearchParams(location.search);
if (names.some((name) => address.has(name))) fillForm(address);
applyFilter();
form.addEventListener('change', applyFilter);
// The reset event comes before the fields have their first values.
form.addEventListener('reset', () => setTimeout(applyFilter));
