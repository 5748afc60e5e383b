/**
 * The search at work, in the dialog and in the field of the home page: loaded when a reader first turns to it, by the
 * loader in SearchDialog.astro. A combobox with a listbox popup (ARIA Authoring Practices): focus stays in the input,
 * arrows move the selection, Enter opens it.
 */
import { foundMessage, furtherHits, hitLink } from './hits.ts';
import { hitOf, instantSearch } from './instant-index.ts';
import { findPages, type Hit } from './pagefind.ts';
import { normalizeQuery } from './query.ts';
import { questionOf } from './question.ts';

/** How many hits the list shows; more are on the search page. */
const SHOWN = 8;

for (const place of document.querySelectorAll<HTMLElement>('[data-search-combobox]')) attach(place);

function attach(place: HTMLElement): void {
  const input = place.querySelector('input')!;
  const list = place.querySelector<HTMLElement>('[role=listbox]')!;
  const status = place.querySelector('output')!;
  const text = place.dataset;
  const form = place instanceof HTMLFormElement ? place : place.querySelector('form')!;
  /** In the page, the list lies over what follows and goes when the reader turns away; the dialog goes as a whole. */
  const inPage = place === form;
  let latest = Promise.resolve();
  let searched = '';
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

  function optionsOf(hits: readonly Hit[]): HTMLAnchorElement[] {
    const first = list.childElementCount;
    return hits.map((hit, index) => {
      const link = hitLink(hit);
      link.role = 'option';
      link.id = `${list.id}-${first + index}`;
      link.tabIndex = -1;
      link.ariaSelected = 'false';
      return link;
    });
  }

  function show(hits: readonly Hit[], message: string): void {
    list.replaceChildren();
    append(hits, message);
    select(options()[0]);
  }

  /** Adds hits below those that are there: nothing moves under the reader's finger. */
  function append(hits: readonly Hit[], message: string): void {
    list.append(...optionsOf(hits));
    expand(list.childElementCount > 0);
    status.value = message;
    if (!selected()) select(options()[0]);
  }

  async function search(query: string): Promise<void> {
    if (query === '') return show([], '');
    status.value = text.loading!;
    const [instant, fullText] = [askInstant(query), findPages(query, SHOWN, text.bundle!)];
    // Handled below, after the instant answer is shown.
    fullText.catch(() => {});
    let shown: Hit[] = [];
    let failed = false;
    try {
      shown = await instant;
    } catch {
      failed = true;
    }
    // A slower, older answer must not replace a newer one.
    if (query !== searched) return;
    show(shown, text.loading!);
    let further: Hit[] = [];
    try {
      further = furtherHits((await fullText).hits, shown).slice(0, SHOWN);
    } catch {
      failed = true;
    }
    if (query !== searched) return;
    const total = shown.length + further.length;
    append(further, failed ? (total > 0 ? text.partly! : text.failed!) : foundMessage(total, text));
  }

  async function askInstant(query: string): Promise<Hit[]> {
    return (await instantSearch(text.index!)).find(query, SHOWN).map((hit) => hitOf(hit, text.root!));
  }

  function update(): void {
    const query = normalizeQuery(input.value);
    if (query === searched) return;
    searched = query;
    latest = search(query);
  }

  async function open(): Promise<void> {
    const { codes, parts } = questionOf(input.value);
    // A number and nothing else needs no index: 504, 504エラー, HTTP504.
    const code = codes.length === 1 && parts.length === 0 ? codes[0] : undefined;
    const chosen = selected();
    // Only a selection the reader moved to beats the number they typed.
    if (code !== undefined && (!chosen || chosen === options()[0])) {
      location.assign(text.codes! + `${code}/`);
      return;
    }
    update();
    await latest;
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
      select(all.at((all.indexOf(selected()!) + step) % all.length));
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
  if (inPage) {
    form.addEventListener('click', (event) => {
      byButton = event.detail > 0 && (event.target as Element).closest('button') !== null;
    });
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') expand(false);
    });
    // A press on a hit must not take the focus away before the click arrives.
    list.addEventListener('pointerdown', (event) => event.preventDefault());
    input.addEventListener('blur', () => expand(false));
    input.addEventListener('focus', () => expand(list.childElementCount > 0));
  }
  update();
}
