/**
 * The search dialog at work: loaded when a reader first opens it, by the loader in SearchDialog.astro. A combobox with a
 * listbox popup (ARIA Authoring Practices): focus stays in the input, arrows move the selection, Enter opens it.
 */
import { foundMessage, hitLink } from './hits.ts';
import { findPages, type Hit } from './pagefind.ts';
import { codeOf, normalizeQuery } from './query.ts';

/** How many hits the list shows; more are on the search page. */
const SHOWN = 8;

for (const dialog of document.querySelectorAll<HTMLDialogElement>('dialog[data-search-dialog]')) attach(dialog);

function attach(dialog: HTMLDialogElement): void {
  const input = dialog.querySelector('input')!;
  const list = dialog.querySelector<HTMLElement>('[role=listbox]')!;
  const status = dialog.querySelector('output')!;
  const text = dialog.dataset;
  let latest = Promise.resolve();
  let searched = '';

  const options = () => [...list.querySelectorAll<HTMLAnchorElement>('[role=option]')];
  const selected = () => list.querySelector<HTMLAnchorElement>('[aria-selected=true]');

  function select(option: HTMLElement | undefined): void {
    for (const other of options()) other.ariaSelected = String(other === option);
    if (option) {
      input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else {
      input.removeAttribute('aria-activedescendant');
    }
  }

  function show(hits: readonly Hit[], message: string): void {
    const links = hits.map(hitLink);
    for (const [index, link] of links.entries()) {
      link.role = 'option';
      link.id = `${list.id}-${index}`;
      link.tabIndex = -1;
    }
    list.replaceChildren(...links);
    list.hidden = links.length === 0;
    input.ariaExpanded = String(links.length > 0);
    status.value = message;
    select(links[0]);
  }

  async function search(query: string): Promise<void> {
    if (query === '') return show([], '');
    status.value = text.loading!;
    try {
      const { hits, total } = await findPages(query, SHOWN, text.bundle!);
      // A slower, older answer must not replace a newer one.
      if (query === searched) show(hits, foundMessage(total, text));
    } catch {
      if (query === searched) show([], text.failed!);
    }
  }

  function update(): void {
    const query = normalizeQuery(input.value);
    if (query === searched) return;
    searched = query;
    latest = search(query);
  }

  async function open(): Promise<void> {
    const code = codeOf(normalizeQuery(input.value));
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
  input.addEventListener('compositionend', update);
  input.addEventListener('keydown', (event) => {
    // Arrows of an input method editor choose among its candidates.
    if (event.isComposing) return;
    const all = options();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && all.length > 0) {
      event.preventDefault();
      select(all.at((all.indexOf(selected()!) + step) % all.length));
    }
  });
  dialog.querySelector('form')!.addEventListener('submit', (event) => {
    event.preventDefault();
    void open();
  });
  list.addEventListener('pointermove', (event) => {
    const option = (event.target as Element).closest<HTMLElement>('[role=option]');
    if (option && option !== selected()) select(option);
  });
  update();
}
