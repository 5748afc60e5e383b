/**
 * The search at work, in the dialog and in the field of the home page: loaded when a reader first turns to it, by the
 * loader in SearchDialog.astro. A combobox with a listbox popup (ARIA Authoring Practices): focus stays in the input,
 * arrows move the selection, Enter opens it.
 */
import { find, instantHit, type Answer, type Hit, type Place } from '../ask.ts';
import { filterIn, isNarrowed } from '../query/filter.ts';
import { hitLink, messageOf, updateText } from './hits.ts';
import { instantSearch } from '../instant/load.ts';
import { codeAlone } from '../query/parse.ts';

/** How many hits the list shows; more are on the search page. */
const SHOWN = 12;
/** Milliseconds without a key after which a reader has stopped typing, and the full text is asked. */
const PAUSE = 120;

for (const place of document.querySelectorAll<HTMLElement>('[data-search-combobox]')) attach(place);

function attach(container: HTMLElement): void {
  const input = container.querySelector('input')!;
  const list = container.querySelector<HTMLElement>('[role=listbox]')!;
  const status = container.querySelector('output')!;
  const clear = container.querySelector<HTMLElement>('[data-clear]')!;
  const text = container.dataset;
  const place = text as unknown as Place;
  const form = container instanceof HTMLFormElement ? container : container.querySelector('form')!;
  /** In the page, the list lies over what follows and goes when the reader turns away; the dialog goes as a whole. */
  const inPage = container === form;
  let asking = new AbortController();
  let searched: string | undefined;
  /** Ends the pause at once. */
  let settle = () => {};
  /** Resolves when there is something to open, or nothing more to come. */
  let answered = Promise.resolve();
  /** From the start of a conversion until a key that is not part of it: the Enter in between belongs to the conversion. */
  let converting = false;
  /** Enter presses the form's button, too; only a pointer does so with a count. */
  let byButton = false;

  const options = () => [...list.querySelectorAll<HTMLAnchorElement>('[role=option]')];
  const selected = () => list.querySelector<HTMLAnchorElement>('[aria-selected=true]');

  function expand(open: boolean): void {
    list.hidden = !open;
    input.ariaExpanded = String(open);
  }

  function select(option: HTMLElement | undefined): void {
    for (const other of options()) other.ariaSelected = String(other === option);
    if (option) {
      input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else {
      input.removeAttribute('aria-activedescendant');
    }
  }

  /** Adds hits below those that are there, under a heading where one is given. */
  function append(hits: readonly Hit[], heading?: string): void {
    if (hits.length === 0) return;
    let into = list;
    if (heading) {
      into = document.createElement('div');
      into.role = 'group';
      into.ariaLabel = heading;
      const words = document.createElement('div');
      words.textContent = heading;
      words.className = 'heading';
      words.ariaHidden = 'true';
      into.append(words);
      list.append(into);
    }
    let next = options().length;
    for (const hit of hits) {
      const link = hitLink(hit, text.otherLanguage!);
      link.role = 'option';
      link.id = `${list.id}-${next++}`;
      link.tabIndex = -1;
      link.ariaSelected = 'false';
      into.append(link);
    }
  }

  /** @param first whether this is the first answer to what was asked */
  function show(answer: Answer, first: boolean): void {
    if (first) list.replaceChildren();
    const shown = options();
    for (const [index, link] of shown.entries()) updateText(link, answer.hits[index]);
    const further = answer.hits.slice(shown.length);
    append(further.filter(({ lang }) => !lang));
    append(
      further.filter(({ lang }) => lang),
      text.otherHeading,
    );
    append(answer.offered, text.offered);
    if (answer.done && answer.hits.length === SHOWN) {
      const address = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
      address.delete('go');
      append([{ url: `${form.action}?${address}`, title: text.all!, text: '' }]);
    }
    status.value = messageOf(answer, text);
    expand(list.childElementCount > 0);
    if (!selected()) select(options()[0]);
  }

  async function showRecent(): Promise<void> {
    const { signal } = asking;
    list.replaceChildren();
    status.value = '';
    expand(false);
    select(undefined);
    // Where nothing is kept there is nothing to load.
    if (localStorage.length === 0) return;
    const recent = (await import('./recent.ts')).readRecent();
    if (recent.length === 0) return;
    const search = await instantSearch(place.index, []);
    if (signal.aborted) return;
    const hits = recent.flatMap((code) => search.page(`codes/${code}/`) ?? []);
    append(
      hits.map((hit) => instantHit(hit, place)),
      text.recent,
    );
    clear.hidden = hits.length === 0;
    expand(hits.length > 0 && (!inPage || document.activeElement === input));
  }

  function update(): void {
    const query = input.value.trim();
    const filter = filterIn(form);
    const question = JSON.stringify([query, filter]);
    if (question === searched) return;
    searched = question;
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    clear.hidden = true;
    if (query === '' && !isNarrowed(filter)) {
      void showRecent().catch(() => {});
      return;
    }
    let first = true;
    const settled = new Promise<void>((resolve) => {
      settle = resolve;
      setTimeout(resolve, PAUSE);
    });
    answered = new Promise((resolve) => {
      void find({ query, filter, place, limit: SHOWN, signal, settled }, (answer) => {
        show(answer, first);
        first = false;
        if (answer.done || answer.hits.length > 0) resolve();
      });
    });
  }

  async function open(): Promise<void> {
    // A number and nothing else needs no index: 504, 504エラー, HTTP504.
    const code = codeAlone(input.value);
    const chosen = selected();
    // Only a selection the reader moved to beats the number they typed.
    if (code !== undefined && (!chosen || chosen === options()[0])) {
      location.assign(`${place.root}codes/${code}/`);
      return;
    }
    update();
    settle();
    await answered;
    selected()?.click();
  }

  input.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) update();
  });
  input.addEventListener('compositionstart', () => (converting = true));
  input.addEventListener('compositionend', update);
  input.addEventListener('keydown', (event) => {
    // Arrows of an input method editor choose among its candidates. Safari ends the conversion before the Enter that
    // commits it; only the key code 229 tells that Enter apart (UI Events, legacy key attributes).
    if (event.isComposing || event.keyCode === 229) return;
    converting = false;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      const chosen = selected();
      if (chosen) window.open(chosen.href, '_blank', 'noopener');
      return;
    }
    const all = options();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && all.length > 0) {
      event.preventDefault();
      expand(true);
      const current = all.indexOf(selected()!);
      select(all.at(current < 0 ? (step > 0 ? 0 : -1) : (current + step) % all.length));
    }
  });
  form.addEventListener('submit', (event) => {
    // The button leads to the page of results, which works without this script.
    if (byButton) return;
    event.preventDefault();
    if (!converting) void open();
  });
  list.addEventListener('pointermove', (event) => {
    const option = (event.target as Element).closest<HTMLElement>('[role=option]');
    if (option && option !== selected()) select(option);
  });
  clear.addEventListener('click', async () => {
    (await import('./recent.ts')).forgetRecent();
    clear.hidden = true;
    void showRecent();
    input.focus();
  });
  const filters = form.querySelector('details')!;
  const offer = async (): Promise<void> => {
    if (filters.open) (await import('./filter-form.ts')).offerFilters(form, await instantSearch(place.index, []), update);
  };
  filters.addEventListener('toggle', offer);
  // The reader may have opened them while this was loading.
  void offer();
  // A press on what belongs to the search must not take the focus away before the click arrives.
  for (const part of [list, clear]) part.addEventListener('pointerdown', (event) => event.preventDefault());
  input.addEventListener('focus', () => {
    // Meanwhile another code may have been opened.
    if (input.value === '') searched = undefined;
    update();
    expand(list.childElementCount > 0);
  });
  if (inPage) {
    form.addEventListener('click', (event) => {
      byButton = event.detail > 0 && (event.target as Element).matches('button:not([type])');
    });
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') expand(false);
    });
    input.addEventListener('blur', () => expand(false));
  }
  instantSearch(place.index, []).catch(() => {});
  update();
}
