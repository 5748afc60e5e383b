/**
 * The text of a field as its reader means it: without half-typed readings of an input method, the same after going back, and no longer than a
 * browser can lay out at once.
 */
import { keptInField } from '../query/searched-part.ts';

/** What an input and a textarea have in common. */
type TextField = HTMLElement & Pick<HTMLInputElement, 'value' | 'defaultValue' | 'selectionStart' | 'selectionEnd' | 'setRangeText'>;

/**
 * Listens to a field.
 *
 * @param field an input or a textarea
 * @param onText called when its text has changed, not for what is still being converted
 * @param onKey called for the reader's own keys, not for those of the input method
 * @returns whether a key belongs to a conversion: from its start until a key that is not part of it, because the Enter in between commits
 *   the conversion
 */
export function listenToText(field: TextField, onText: () => void, onKey: (event: KeyboardEvent) => void = () => {}): () => boolean {
  let isConverting = false;
  shortenPastes(field);
  field.addEventListener('input', (event) => {
    if ((event as InputEvent).isComposing) return;
    // Before the browser lays it out.
    const kept = keptInField(field.value, linesOf(field));
    if (kept !== field.value) field.value = kept;
    onText();
  });
  field.addEventListener('compositionstart', () => {
    isConverting = true;
  });
  field.addEventListener('compositionend', onText);
  field.addEventListener('keydown', (event) => {
    if (isOfInputMethod(event)) return;
    isConverting = false;
    onKey(event);
  });
  // A page that comes back from the back/forward cache has the texts that it was left with; only WebKit sets a field without autocomplete to
  // its default, some time after the page has been shown.
  addEventListener('pagehide', () => {
    field.defaultValue = field.value;
  });
  return () => isConverting;
}

const linesOf = (field: TextField): 'line' | 'lines' => (field.matches('textarea') ? 'lines' : 'line');

/** Pastes of a long text only what a field keeps, because browsers lay out what they paste before they tell of it. */
function shortenPastes(field: TextField): void {
  field.addEventListener('beforeinput', (event) => {
    const { data, dataTransfer } = event as InputEvent;
    const text = data ?? dataTransfer?.getData('text/plain') ?? '';
    const kept = keptInField(text, linesOf(field));
    if (kept === text) return;
    event.preventDefault();
    // A field of one line would join the lines.
    const inserted = linesOf(field) === 'line' ? kept.replace(/\s+/g, ' ') : kept;
    field.setRangeText(inserted, field.selectionStart!, field.selectionEnd!, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}

/**
 * Whether a key press is for the input method, where arrows choose among candidates. Safari ends the conversion before the Enter that
 * commits it; only the key code 229 tells that Enter apart (UI Events, legacy key attributes).
 *
 * @example
 * isOfInputMethod({ isComposing: false, keyCode: 229 }) // => true
 */
const isOfInputMethod = ({ isComposing, keyCode }: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean =>
  isComposing || keyCode === 229;
