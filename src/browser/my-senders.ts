/** The senders of the reader's own stack, which only their browser keeps. */
import { MY_SENDERS_KEY } from './storage.ts';

/**
 * The ids of the reader's own senders; none where the reader has chosen none, or the browser keeps nothing.
 *
 * @example
 * mySenders() // => ['nginx', 'envoy']
 */
export function mySenders(): string[] {
  try {
    return (localStorage.getItem(MY_SENDERS_KEY) ?? '').split(' ').filter(Boolean);
  } catch {
    // Storage may be switched off.
    return [];
  }
}

/**
 * Keeps the reader's own senders. The pages that are open in other tabs follow at once.
 *
 * @param ids none forgets the choice
 * @returns whether the browser keeps them
 */
export function keepMySenders(ids: readonly string[]): boolean {
  try {
    if (ids.length > 0) localStorage.setItem(MY_SENDERS_KEY, ids.join(' '));
    else localStorage.removeItem(MY_SENDERS_KEY);
    return true;
  } catch {
    return false;
  }
}
