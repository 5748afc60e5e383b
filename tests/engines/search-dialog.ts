/** What walks do with the search dialog, and what they ask of it in the page. */
import type { Browser } from './browser.ts';

/** Opens the dialog with the keyboard, and waits until its field has it. */
export async function openSearch(browser: Browser): Promise<void> {
  await browser.press('ctrl+k');
  await browser.until(() => document.activeElement?.matches('dialog[open] [role=combobox]'));
}

/** Whether the dialog says in English or in Japanese how many hits it has, which it does when the answer is complete. Runs in the page. */
export function answered(): boolean {
  return /^(?:\d+ results?|\d+件)/.test(document.querySelector<HTMLOutputElement>('dialog output')!.value);
}
