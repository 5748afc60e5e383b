/** The codes a reader has opened, kept in this browser only. */
import { RECENT_KEY } from '../../browser/storage.ts';

/** How many are shown. */
const SHOWN = 8;

/**
 * The codes in what was stored (CodePage.astro), newest first, each once; whatever is not a code is left out.
 *
 * @example
 * recentIn('504 x 504 539') // => [504, 539]
 */
export function recentIn(stored: string | null): number[] {
  const codes = (stored ?? '').split(' ').filter((code) => /^\d{1,3}$/.test(code));
  return [...new Set(codes.map(Number))].slice(0, SHOWN);
}

/** The codes opened last; none where the browser keeps nothing. */
export function readRecent(): number[] {
  try {
    return recentIn(localStorage.getItem(RECENT_KEY));
  } catch {
    return [];
  }
}

export function forgetRecent(): void {
  try {
    localStorage.removeItem(RECENT_KEY);
  } catch {
    // Nothing was kept.
  }
}
