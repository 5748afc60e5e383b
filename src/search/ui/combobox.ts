/**
 * The search in the dialog and in the field of the home page: a combobox with a listbox popup (ARIA Authoring Practices). The focus
 * stays in the field, arrows move the selection, Enter opens it.
 */
import { mySenders } from '../../browser/my-senders.ts';
import { RECENT_KEY } from '../../browser/storage.ts';
import { instantSearch } from '../instant/load.ts';
import { isFiltered, type Filter } from '../query/filter.ts';
import { codeAlone } from '../query/parse.ts';
import { showAnswer } from './answer-list.ts';
import { createAsking, type Asking } from './asking.ts';
import { listenToText } from './composition.ts';
import './hit-styles.ts';
import { messageOf } from './hits.ts';
import { createListbox, type Listbox } from './listbox.ts';
import { readSettings, type Settings } from './settings.ts';

/** How many hits the list shows; more are on the search page. */
const SHOWN = 12;

for (const container of document.querySelectorAll<HTMLElement>('[data-search-combobox]')) attachCombobox(container);

/** Makes an element search: the dialog, or the form in the home page. */
function attachCombobox(container: HTMLElement): void {
  const input = container.querySelector('input')!;
  const form = input.form!;
  const list = createListbox(container.querySelector('[role=listbox]')!, input);
  const clear = container.querySelector<HTMLElement>('[data-clear]')!;
  const status = container.querySelector('output')!;
  const settings = readSettings(container);
  const asking = createAsking(
    (isEmpty, signal) => {
      clear.hidden = true;
      if (!isEmpty) return;
      list.clear();
      list.expand(false);
      status.value = '';
      try {
        // Where nothing is kept there is nothing to load.
        if (localStorage[RECENT_KEY]) showRecent(signal).catch(() => {});
      } catch {
        // Storage may be switched off.
      }
    },
    (answer, isFirst) => {
      const { texts } = settings;
      const more = texts && answer.done && answer.hits.length === SHOWN ? [{ url: allResultsUrl(form), title: texts.all, text: '' }] : [];
      showAnswer(list, answer, isFirst, settings, more);
      status.value = messageOf(answer, settings, { isFiltered: isFiltered(filter), isCut: asking.query().isCut });
      if (texts && answer.done && answer.hits.length === 0 && isFiltered(filter))
        void import('./filter-form.ts').then(({ offerToUnfilter }) => offerToUnfilter(clear, form, texts.unfilter));
    },
    settings,
    SHOWN,
  );
  let filter: Filter = {};
  // No other page will take the dialog away where a link leads to a section of the page below it.
  container.addEventListener('click', ({ target }) => {
    if ((target as Element).closest('a')?.pathname === location.pathname) (container as Partial<HTMLDialogElement>).close?.();
  });
  const update = () => asking.ask(input.value, filter);
  // Whoever goes back looks for the page, not for the dialog that it was left by.
  addEventListener('pagehide', () => (container as Partial<HTMLDialogElement>).close?.());

  async function showRecent(signal: AbortSignal): Promise<void> {
    const recent = await import('./recent.ts');
    await recent.showRecent(list, clear, settings, signal, () => {
      asking.forget();
      update();
      input.focus();
    });
    // In the page, the reader may have turned away meanwhile.
    if (!signal.aborted) list.expand(list.options().length > 0 && (container !== form || document.activeElement === input));
  }

  // The recent codes go when the reader turns away, and so does their button.
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (input.value === '' && !isFiltered(filter) && !form.contains(relatedTarget as Node | null)) clear.hidden = true;
  });
  listenToKeys(input, list, asking, update, () => open(list, asking, filter, settings), container === form);
  offerFiltersWhenOpened(form, settings, (chosen) => {
    filter = chosen;
    update();
  });
  // An address has room for what is searched, not for all that may have been pasted.
  form.addEventListener('formdata', ({ formData }) => formData.set(input.name, asking.query().typed));
  instantSearch(settings.index, []).catch(() => {});
  update();
}

function allResultsUrl(form: HTMLFormElement): string {
  const parameters = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
  parameters.delete('go');
  return `${form.action}?${parameters}`;
}

/** Opens what is selected, or the page of the number that was typed. */
async function open(list: Listbox, asking: Asking, filter: Filter, { root }: Settings): Promise<void> {
  const code = codeAlone(asking.query());
  const selected = list.selected();
  // Only a selection that the reader moved to beats the number: 504, 504エラー, HTTP504.
  const path = code !== undefined && (!selected || selected === list.options()[0]) && `${root}codes/${code}/`;
  // It needs no index, unless a sender is chosen, to whose section the hit leads.
  if (!path || filter.sender || mySenders()[0]) await asking.ready();
  const hit = list.selected();
  if (!path || hit?.pathname === path) hit?.click();
  else location.assign(path);
}

/** @param isInPage whether the list is above what follows, and goes when the reader turns away; the dialog goes as a whole */
function listenToKeys(
  input: HTMLInputElement,
  list: Listbox,
  asking: Asking,
  update: () => void,
  openSelected: () => Promise<void>,
  isInPage: boolean,
): void {
  const form = input.form!;
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
    } else if (isInPage && event.key === 'Escape') {
      list.expand(false);
    }
  });
  form.addEventListener('submit', (event) => {
    // The button leads to the page of results, which works without this script.
    if (isByButton) return;
    event.preventDefault();
    if (isConverting()) return;
    update();
    void openSelected();
  });
  input.addEventListener('focus', () => {
    // Another code may have been opened meanwhile.
    if (input.value === '') asking.forget();
    update();
    list.expand(list.options().length > 0);
  });
  if (!isInPage) return;
  form.addEventListener('click', (event) => {
    isByButton = event.detail > 0 && (event.target as Element).matches('button:not([type])');
  });
  input.addEventListener('blur', () => list.expand(false));
}

/** Fills the fields of the filters when they are opened; the reader may have opened them while this was loading. */
function offerFiltersWhenOpened(form: HTMLFormElement, settings: Settings, onChoice: (filter: Filter) => void): void {
  const details = form.querySelector('details')!;
  const offer = async (): Promise<void> => {
    if (details.open) (await import('./filter-form.ts')).offerFilters(form, await instantSearch(settings.index, []), settings, onChoice);
  };
  details.addEventListener('toggle', offer);
  void offer();
}
