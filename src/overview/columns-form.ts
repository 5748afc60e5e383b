/** The script of the comparison's columns. Loaded when a reader turns to the form, or comes with a choice. */
import { STANDARD } from '../content/standard.ts';
import { replaceParameters, withOwnParameters } from '../browser/address.ts';

/** The parameter of the address, as on the home page. */
const SENDER = 'sender';
/** Its value where all columns were asked for, and the page would show fewer of them by itself. */
const ALL = 'all';

const form = document.querySelector<HTMLFormElement>('form[data-columns]')!;
const output = form.querySelector('output')!;
const boxes = [...form.querySelectorAll('input')];
const cells = [...document.querySelectorAll<HTMLElement>(':is(th,td)[data-sender]')];
const { one, many, withStandard, standard } = form.dataset as Record<string, string>;

const ticked = () => boxes.filter(({ checked }) => checked).map(({ value }) => value);
/** The senders whose columns the style shows. */
const visible = () => cells.filter((cell) => cell.matches('th') && cell.checkVisibility()).map(({ dataset }) => dataset.sender!);

/** Says which columns are shown: `sayShown(['nginx', 'http']) // => 'Showing 1 product and the standard'`. The standard is no product. */
function sayShown(senders: readonly string[]): string {
  const count = senders.filter((sender) => sender !== STANDARD).length;
  if (count === 0) return standard;
  const products = (count === 1 ? one : many).replace('{count}', String(count));
  return count < senders.length ? withStandard.replace('{products}', products) : products;
}

/**
 * Shows the columns that are ticked, all where none is, and says how many they are.
 *
 * @param by whose choice it is: of the reader, or of the page for the reader's own products, which the page says by itself
 */
function showColumns(by: 'reader' | 'mine'): void {
  const chosen = ticked();
  form.dataset.chosen = by;
  for (const cell of cells) cell.hidden = chosen.length > 0 && !chosen.includes(cell.dataset.sender!);
  output.value = sayShown(chosen.length > 0 ? chosen : boxes.map(({ value }) => value));
  form.querySelector('button')!.hidden = chosen.length === 0;
}

/** Whether the page shows fewer columns than all by itself: those of the reader's own products, on a phone. */
function limitsItself(): boolean {
  delete form.dataset.chosen;
  for (const cell of cells) cell.hidden = false;
  return visible().length < boxes.length;
}

/** Shows what a reader has chosen, and writes it into the address. */
function applyChoice(): void {
  const own = ticked().length === 0 && limitsItself() ? [ALL] : ticked();
  showColumns('reader');
  replaceParameters(
    withOwnParameters(
      location.search,
      [SENDER],
      own.map((id) => [SENDER, id] as const),
    ),
  );
}

const address = new URLSearchParams(location.search).getAll(SENDER);
if (address.length > 0) {
  for (const box of boxes) box.checked = address.includes(box.value);
  applyChoice();
} else if (ticked().length > 0) applyChoice();
else if (limitsItself()) {
  // A choice like any other from now on, which does not go when the phone is turned.
  const shown = visible();
  for (const box of boxes) box.checked = shown.includes(box.value);
  showColumns('mine');
}
form.addEventListener('change', applyChoice);
// The reset event comes before the fields have their first values.
form.addEventListener('reset', () => setTimeout(applyChoice));
