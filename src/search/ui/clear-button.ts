/** The button beside the message of a search, which takes something away: the list of recent codes, or the filter. */

/**
 * Shows the button with its text.
 *
 * @param onPress called when it is pressed; the focus stays where it is until then
 */
export function offerToClear(button: HTMLElement, text: string, onPress: () => void): void {
  button.textContent = text;
  button.hidden = false;
  // A press must not take the focus away before the click arrives.
  button.onpointerdown = (event) => event.preventDefault();
  button.onclick = onPress;
}
