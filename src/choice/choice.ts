/**
 * The script of the choice of senders: its field narrows the rows, and its stars make a sender one of the reader's own. Loaded when a reader turns to
 * the choice, or has used it before.
 */
import { keepMySenders, mySenders } from '../browser/my-senders.ts';
import { readSignals, type Product, type SignalsFile } from '../search/signals/signals-file.ts';
import { textAt } from '../search/text-at.ts';
import { listenToText } from '../search/ui/composition.ts';
import { narrowRows, type Row } from './narrow.ts';

const choice = document.querySelector<HTMLElement>('[aria-labelledby=senders]')!;
const rows = [...choice.querySelectorAll<HTMLElement>('[data-sender]')];
const form = choice.querySelector<HTMLFormElement>('[data-narrow]');
/** The most lines of a pasted text that the field shows at once. */
const MOST_LINES = 4;

connectStars();
if (form) connectField(form);

/** Keeps what the stars say, and shows what is kept. */
function connectStars(): void {
  const notKept = choice.querySelector<HTMLOutputElement>('[data-kept]')!;
  const show = (): void => {
    const mine = mySenders();
    for (const row of rows) {
      const { sender } = row.dataset as { sender: string };
      const star = row.querySelector('input');
      if (star) star.checked = mine.includes(sender);
      // The order stays until the next page, so that nothing moves away under the finger.
      row.toggleAttribute('data-mine', mine.includes(sender));
    }
  };
  /** Makes a sender one of the reader's own, or no longer. */
  const turn = (sender: string): void => {
    const mine = mySenders();
    const others = mine.filter((id) => id !== sender);
    if (!keepMySenders(others.length < mine.length ? others : [...mine, sender])) {
      rows.find((row) => row.dataset.sender === sender)?.append(notKept);
      notKept.value = choice.dataset.notKept!;
    }
    show();
  };
  choice.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement) turn(target.value);
  });
  // Those that were pressed before this script came.
  for (const { value } of choice.querySelectorAll<HTMLInputElement>('input:checked')) turn(value);
  for (const event of ['pageshow', 'storage']) addEventListener(event, show);
  show();
}

/** A sentence with a link to a product in the place of `{product}`. */
function withLink(sentence: string, { title }: Product, href: string): (string | HTMLElement)[] {
  const [before, behind] = sentence.split('{product}');
  return [before, Object.assign(document.createElement('a'), { href, textContent: title }), behind];
}

/** Moves between the rows by the arrows, and from the first one back into the field. */
choice.addEventListener('keydown', (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const link = (event.target as Element).closest('li a');
  if (!step || !link) return;
  const links = rows.filter((row) => !row.hidden).map((row) => row.querySelector('a'));
  const next = links[links.indexOf(link as HTMLAnchorElement) + step] ?? (step < 0 ? form?.querySelector('textarea') : undefined);
  if (!next) return;
  event.preventDefault();
  next.focus();
});

/** Narrows the rows while the reader types, and says how many are left. */
function connectField(field: HTMLFormElement): void {
  const input = field.querySelector('textarea')!;
  const output = field.querySelector('output')!;
  const { all, some, none, notCovered, noMeaning, failed, uncovered, senders, index } = field.dataset as Record<string, string>;
  const texts = rows.map((row): Row => ({ sender: row.dataset.sender!, text: row.textContent }));
  let signals: SignalsFile | undefined;
  let isFailed = false;

  function narrow(): void {
    const found = narrowRows(input.value, texts, Number(field.dataset.narrow), signals);
    for (const row of rows) row.hidden = !found.senders.includes(row.dataset.sender!);
    const count = (text: string) => text.replace('{count}', String(found.senders.length)).replace('{all}', String(rows.length));
    const message = found.matches ? (found.senders.length < rows.length ? count(some) : all) : count(none);
    output.replaceChildren(message);
    if (found.uncovered) output.append(' ', ...withLink(notCovered, found.uncovered, `${uncovered}#${found.uncovered.id}`));
    if (found.absent) output.append(' ', ...withLink(noMeaning, found.absent, `${senders}${found.absent.id}/`));
    // A pasted block is to be seen as one.
    input.rows = Math.min(MOST_LINES, input.value.split('\n').length);
    if (isFailed && input.value) output.append(' ', failed);
  }

  /** The link of the row that is left when all others are left out. */
  const onlyRow = (): HTMLElement | null | undefined => {
    const left = rows.filter((row) => !row.hidden);
    return left.length === 1 && rows.length > 1 ? left[0].querySelector('a') : undefined;
  };

  async function load(): Promise<void> {
    try {
      signals = readSignals(await textAt(`${index}signals.txt`));
      isFailed = false;
    } catch {
      isFailed = true;
    }
    narrow();
  }

  listenToText(input, narrow, (event) => {
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      const link = onlyRow();
      link?.click();
      // Whoever cannot see it is told what has opened.
      if (link) document.querySelector<HTMLElement>(`details[data-sender="${link.getAttribute('href')!.slice(1)}"] > summary`)?.focus();
    } else if (event.key === 'ArrowDown' && !input.value.includes('\n')) {
      event.preventDefault();
      rows
        .find((row) => !row.hidden)
        ?.querySelector('a')
        ?.focus();
    } else if (event.key === 'Escape' && input.value) {
      input.value = '';
      narrow();
    }
  });
  addEventListener('pageshow', narrow);
  // What could not be loaded is asked for again when the reader comes back to the field.
  input.addEventListener('focus', () => {
    if (!signals) void load();
  });
  void load();
}
