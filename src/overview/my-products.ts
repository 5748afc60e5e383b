/** The reader's own products on the home page: what the switches of the filter say is kept, shown again, and forgotten. */
import { keepMySenders, mySenders } from '../browser/my-senders.ts';

/**
 * Makes the buttons of a form keep, show and forget the reader's own products. Nothing that is kept changes without a press.
 *
 * @returns shows the buttons that make sense; called when the switches have changed
 */
export function offerMyProducts(form: HTMLFormElement): () => void {
  const switches = form.querySelector<HTMLElement>('[data-senders]')!;
  const products = form.querySelector<HTMLElement>('[data-my-products]')!;
  const status = products.querySelector<HTMLElement>('[role=status]')!;
  const button = (name: string) => products.querySelector<HTMLButtonElement>(`[data-${name}]`)!;
  const boxes = [...switches.querySelectorAll('input')];
  /** What is ticked, in the order of the site; the switches themselves may be in another. */
  const ticked = () => switches.dataset.senders!.split(' ').filter((id) => boxes.some(({ value, checked }) => checked && value === id));

  const show = () => {
    const [now, kept] = [ticked().join(' '), mySenders().join(' ')];
    button('keep').hidden = now === '' || now === kept;
    button('show').hidden = now === kept;
  };
  /** Keeps senders, and says so. The button that was pressed may be gone: a reader goes on from what is said. */
  const keep = (ids: readonly string[], done: string) => {
    status.textContent = keepMySenders(ids) ? done : products.dataset.refused!;
    // The browser tells other tabs only; the script in the head marks what is kept now, and `show` follows.
    dispatchEvent(new StorageEvent('storage'));
    status.focus();
  };

  button('keep').addEventListener('click', () => keep(ticked(), products.dataset.kept!));
  button('forget').addEventListener('click', () => keep([], products.dataset.forgotten!));
  button('show').addEventListener('click', () => {
    const mine = mySenders();
    for (const box of boxes) box.checked = mine.includes(box.value);
    // As when a reader ticks.
    switches.dispatchEvent(new Event('change', { bubbles: true }));
    boxes.find(({ checked }) => checked)?.focus();
  });
  // Another tab keeps others, or this page comes back from the cache.
  for (const event of ['storage', 'pageshow']) addEventListener(event, show);
  return show;
}
