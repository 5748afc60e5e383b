/** The codes a reader has opened, kept in this browser only. */

const KEY = 'edge-status:recent';
/** How many are kept. */
const KEPT = 8;

/**
 * The codes in what was stored, newest first; whatever is not a list of codes counts as nothing.
 *
 * @example
 * recentIn('[504,"x",504,539]') // => [504, 539]
 */
export function recentIn(stored: string | null): number[] {
  try {
    const list: unknown = JSON.parse(stored ?? '[]');
    const codes = Array.isArray(list) ? list.filter((code) => Number.isInteger(code) && code >= 0 && code <= 999) : [];
    return [...new Set<number>(codes)].slice(0, KEPT);
  } catch {
    return [];
  }
}

/** The codes opened last; none where the browser keeps nothing. */
export function readRecent(): number[] {
  try {
    return recentIn(localStorage.getItem(KEY));
  } catch {
    return [];
  }
}

/** Puts a code first. */
export function remember(code: number): void {
  try {
    localStorage.setItem(KEY, JSON.stringify([code, ...readRecent().filter((other) => other !== code)].slice(0, KEPT)));
  } catch {
    // The browser keeps nothing, so there is nothing to come back to.
  }
}

export function forgetRecent(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}
