/**
 * The search in the dialog and in the field of the home page: a combobox with a listbox popup (ARIA Authoring Practices). The focus
 * stays in the field, arrows move the selection, Enter opens it.
 */
import type { Answer } from '../answer.ts';
import { instantSearch } from '../instant/load.ts';
import { parseFilter } from '../query/filter.ts';
import { codeAlone } from '../query/parse.ts';
import { showAnswer } from './answer-list.ts';
import { createAsking, type Asking } from './asking.ts';
import { listenToText } from './composition.ts';
import { messageOf } from './hits.ts';
import { createListbox, type Listbox } from './listbox.ts';
import { readSettings, type Settings } from './settings.ts';

/** How many hits the list shows; more are on the search page. */
const SHOWN = 12;

interface Combobox {
  input: HTMLInputElement;
  form: HTMLFormElement;
  list: Listbox;
  /** The button that forgets the recent codes. */
  clear: HTMLElement;
  settings: Settings;
  asking: Asking;
  update(): void;
}

for (const container of document.querySelectorAll<HTMLElement>('[data-search-combobox]')) attachCombobox(container);

/** Makes an element search: the dialog, or the form in the home page. */
function attachCombobox(container: HTMLElement): void {
  const input = container.querySelector('input')!;
  const form = input.form!;
  const list = createListbox(container.querySelector('[role=listbox]')!, input);
  const clear = container.querySelector<HTMLElement>('[data-clear]')!;
  const status = container.querySelector('output')!;
  const settings = readSettings(container);
  const asking = createAsking({ begin, show }, settings, SHOWN);
  const update = () => asking.ask(input.value, parseFilter(form));

  function begin(isEmpty: boolean, signal: AbortSignal): void {
    clear.hidden = true;
    if (!isEmpty) return;
    list.clear();
    list.expand(false);
    status.value = '';
    // Where nothing is kept there is nothing to load.
    if (localStorage.length > 0) showRecent(combobox, signal).catch(() => {});
  }

  function show(answer: Answer, isFirst: boolean): void {
    const isCut = answer.done && answer.hits.length === SHOWN;
    showAnswer(list, answer, isFirst, settings, isCut ? [{ url: allResultsUrl(form), title: settings.all, text: '' }] : []);
    status.value = messageOf(answer, settings);
  }

  const combobox = { input, form, list, clear, settings, asking, update };
  listenToKeys(combobox);
  listenToPointer(combobox);
  listenToFilters(combobox);
  instantSearch(settings.index, []).catch(() => {});
  update();
}

function allResultsUrl(form: HTMLFormElement): string {
  const parameters = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
  parameters.delete('go');
  return `${form.action}?${parameters}`;
}

async function showRecent({ input, form, list, clear, settings, asking, update }: Combobox, signal: AbortSignal): Promise<void> {
  const recent = await import('./recent.ts');
  await recent.showRecent(list, clear, settings, signal, () => {
    asking.forget();
    update();
    input.focus();
  });
  // In the page, the reader may have turned away meanwhile.
  if (!signal.aborted) list.expand(list.options().length > 0 && (!isInPage(form) || document.activeElement === input));
}

/** Opens what is selected, or the page of the number that was typed. */
async function open({ list, settings, asking, update }: Combobox): Promise<void> {
  update();
  const code = codeAlone(asking.query());
  const selected = list.selected();
  // Only a selection that the reader moved to beats the number. It needs no index: 504, 504エラー, HTTP504.
  if (code !== undefined && (!selected || selected === list.options()[0])) {
    location.assign(`${settings.root}codes/${code}/`);
    return;
  }
  await asking.ready();
  list.selected()?.click();
}

/** Whether the list is above what follows in a page, and goes when the reader turns away; the dialog goes as a whole. */
const isInPage = (form: HTMLFormElement): boolean => form.closest('dialog') === null;

function listenToKeys(combobox: Combobox): void {
  const { input, form, list, asking, update } = combobox;
  /** Whether the button was pressed: by a pointer, because Enter presses it, too. */
  let isByButton = false;
  const isConverting = listenToText(input, update, (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      const selected = list.selected();
      if (selected) window.open(selected.href, '_blank', 'noopener');
    } else if (step && list.options().length > 0) {
      event.preventDefault();
      list.expand(true);
      list.move(step);
    } else if (isInPage(form) && event.key === 'Escape') {
      list.expand(false);
    }
  });
  form.addEventListener('submit', (event) => {
    // The button leads to the page of results, which works without this script.
    if (isByButton) return;
    event.preventDefault();
    if (!isConverting()) void open(combobox);
  });
  input.addEventListener('focus', () => {
    // Another code may have been opened meanwhile.
    if (input.value === '') asking.forget();
    update();
    list.expand(list.options().length > 0);
  });
  if (!isInPage(form)) return;
  form.addEventListener('click', (event) => {
    isByButton = event.detail > 0 && (event.target as Element).matches('button:not([type])');
  });
  input.addEventListener('blur', () => list.expand(false));
}

function listenToPointer({ list }: Combobox): void {
  list.element.addEventListener('pointermove', (event) => {
    const option = (event.target as Element).closest<HTMLElement>('[role=option]');
    if (option && option !== list.selected()) list.select(option);
  });
  // A press on an option must not take the focus away before the click arrives.
  list.element.addEventListener('pointerdown', (event) => event.preventDefault());
}

/** Fills the fields of the filters when they are opened; the reader may have opened them while this was loading. */
function listenToFilters({ form, settings, update }: Combobox): void {
  const details = form.querySelector('details')!;
  const offer = async (): Promise<void> => {
    if (details.open) (await import('./filter-form.ts')).offerFilters(form, await instantSearch(settings.index, []), update);
  };
  details.addEventListener('toggle', offer);
  void offer();
}
