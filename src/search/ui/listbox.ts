/** The list below a combobox: options, of which one may be selected (ARIA Authoring Practices, combobox pattern). */

export interface Listbox {
  options(): HTMLAnchorElement[];
  selected(): HTMLAnchorElement | null;
  /** Shows or hides the list. */
  expand(isOpen: boolean): void;
  /** Selects an option, or none. */
  select(option?: HTMLElement): void;
  /** Selects the next option (1), or the one before (-1). */
  move(step: number): void;
  /** Takes every option away. */
  clear(): void;
  /** Adds options below those that are there, in a group where a heading is given. */
  append(links: readonly HTMLAnchorElement[], heading?: string): void;
}

/** The list in an element; the focus stays in the input, which names the selected option. */
export function createListbox(element: HTMLElement, input: HTMLInputElement): Listbox {
  const options = () => [...element.querySelectorAll<HTMLAnchorElement>('[role=option]')];
  const selected = () => element.querySelector<HTMLAnchorElement>('[aria-selected=true]');

  function select(option?: HTMLElement): void {
    for (const each of options()) each.ariaSelected = String(each === option);
    if (option) {
      input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else {
      input.removeAttribute('aria-activedescendant');
    }
  }

  element.addEventListener('pointermove', (event) => {
    // Chromium and WebKit report a pointer that lies still when something new comes to be below it; the reader goes on with the keyboard.
    if (event.movementX === 0 && event.movementY === 0) return;
    const option = (event.target as Element).closest<HTMLElement>('[role=option]');
    if (option && option !== selected()) select(option);
  });
  // A press on an option must not take the focus away before the click arrives.
  element.addEventListener('pointerdown', (event) => event.preventDefault());

  return {
    options,
    selected,
    select,
    expand(isOpen) {
      element.hidden = !isOpen;
      input.ariaExpanded = String(isOpen);
    },
    move(step) {
      const all = options();
      select(all[nextIndex(all.indexOf(selected()!), step, all.length)]);
    },
    clear() {
      element.replaceChildren();
      select();
    },
    append(links, heading) {
      if (links.length === 0) return;
      let next = options().length;
      for (const link of links) Object.assign(link, { role: 'option', id: `${element.id}-${next++}`, tabIndex: -1, ariaSelected: 'false' });
      element.append(...(heading ? [groupOf(heading, links)] : links));
    },
  };
}

/**
 * The option that an arrow key leads to, around the ends.
 *
 * @param current the selected option; -1: none
 * @param step 1: the next; -1: the one before
 * @example
 * nextIndex(2, 1, 3)   // => 0
 * nextIndex(-1, -1, 3) // => 2
 */
export function nextIndex(current: number, step: number, count: number): number {
  if (current < 0 && step < 0) return count - 1;
  return (current + step + count) % count;
}

function groupOf(heading: string, links: readonly HTMLAnchorElement[]): HTMLElement {
  const group = Object.assign(document.createElement('div'), { role: 'group', ariaLabel: heading });
  group.append(Object.assign(document.createElement('div'), { className: 'heading', ariaHidden: 'true', textContent: heading }), ...links);
  return group;
}
