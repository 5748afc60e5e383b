/** The button of a command copies it as it stands on the page, with the reader's own names. */
import type { RunbookWords } from '../words.ts';
import { copy } from './clipboard.ts';

/** Says that a command is copied, or how to copy it by hand. */
const output = document.createElement('output');

/**
 * Copies a command. Where the browser refuses, the command is selected, and the reader is told the keys.
 *
 * @param button after the command
 */
export async function copyCommand(button: HTMLButtonElement, words: Promise<RunbookWords>): Promise<void> {
  const command = button.previousElementSibling!;
  // Empty in between, so that a screen reader says it each time.
  output.value = '';
  const isCopied = await copy(command.textContent);
  if (!isCopied) getSelection()!.selectAllChildren(command);
  const { copied, refused } = await words;
  // In the page before it has a text, so that a screen reader says it.
  button.after(output);
  output.className = 'small';
  output.value = isCopied ? copied : refused;
}
