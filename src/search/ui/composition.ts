/** Keeps the keys and half-typed readings of an input method away from a search. */

/**
 * Listens to a field.
 *
 * @param onText called when its text has changed, not for what is still being converted
 * @param onKey called for the reader's own keys, not for those of the input method
 * @returns whether a key belongs to a conversion: from its start until a key that is not part of it, because the Enter in between commits
 *   the conversion
 */
export function listenToText(input: HTMLInputElement, onText: () => void, onKey: (event: KeyboardEvent) => void = () => {}): () => boolean {
  let isConverting = false;
  input.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) onText();
  });
  input.addEventListener('compositionstart', () => {
    isConverting = true;
  });
  input.addEventListener('compositionend', onText);
  input.addEventListener('keydown', (event) => {
    if (isOfInputMethod(event)) return;
    isConverting = false;
    onKey(event);
  });
  return () => isConverting;
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
