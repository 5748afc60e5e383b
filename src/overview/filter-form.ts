/** What narrows the map and the table of codes on the home page. Loaded when a reader turns to it, or comes with a choice in the address. */
import type { CodeClass } from '../model/code.ts';
import { narrowingIn, passes } from './filter.ts';

const form = document.querySelector<HTMLFormElement>('form[data-narrow]')!;
const output = form.querySelector('output')!;
const shown = [...document.querySelectorAll<HTMLElement>('[data-meanings]')];
const { one, many, none } = form.dataset as Record<string, string>;

/** What is chosen in the form; an empty field is no choice. */
const chosen = () =>
  new URLSearchParams(
    [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== ''),
  );

/** Brings the form in line with an address. What the site does not know stays unchosen. */
function choose(parameters: URLSearchParams): void {
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = parameters.getAll(field.name).includes(field.value);
    if (field instanceof HTMLSelectElement) {
      const value = parameters.get(field.name) ?? '';
      field.value = [...field.options].some((option) => option.value === value) ? value : '';
    }
  }
}

function narrow(): void {
  const parameters = chosen();
  const narrowing = narrowingIn(parameters);
  for (const element of shown) element.hidden = !passes(element.dataset.meanings!, element.dataset.class as CodeClass, narrowing);
  const count = shown.filter((element) => !element.hidden && element.matches('.cells > *')).length;
  output.value = count === 0 ? none : (count === 1 ? one : many).replace('{count}', String(count));
  form.querySelector<HTMLButtonElement>('[type=reset]')!.hidden = parameters.size === 0;
  history.replaceState(history.state, '', `${location.pathname}${parameters.size > 0 ? `?${parameters}` : ''}${location.hash}`);
}

// With an address that says nothing, what the reader chose while this was loading stands.
if (location.search) choose(new URLSearchParams(location.search));
narrow();
form.addEventListener('change', narrow);
// The fields have their first values only after the event.
form.addEventListener('reset', () => setTimeout(narrow));
