/** The codes a reader has opened, kept in this browser only. Loaded where there are some. */
import { mySenders } from '../../browser/my-senders.ts';
import { RECENT_KEY } from '../../browser/storage.ts';
import { hitOf } from '../answer.ts';
import { instantSearch } from '../instant/load.ts';
import { offerToClear } from './clear-button.ts';
import type { Settings } from './settings.ts';
import { hitLink } from './hits.ts';
import type { Listbox } from './listbox.ts';

/** How many are shown. */
const SHOWN = 8;

/**
 * The codes in a stored list, newest first, each once; what is not a code is left out.
 *
 * @example
 * recentIn('504 x 504 539') // => [504, 539]
 */
export function recentIn(stored: string | null): number[] {
  const codes = (stored ?? '').split(' ').filter((code) => /^\d{1,3}$/.test(code));
  return [...new Set(codes.map(Number))].slice(0, SHOWN);
}

/** The codes opened last; none where the browser keeps nothing. */
function readRecent(): number[] {
  try {
    return recentIn(localStorage.getItem(RECENT_KEY));
  } catch {
    return [];
  }
}

/** Forgets them. */
function forgetRecent(): void {
  try {
    localStorage.removeItem(RECENT_KEY);
  } catch {
    // Nothing was kept.
  }
}

/**
 * Adds the codes opened last to a list, and shows the button that forgets them.
 *
 * @param signal aborted when something is asked for meanwhile: then nothing is shown
 * @param onForget called when the button has been pressed
 */
export async function showRecent(
  list: Listbox,
  button: HTMLElement,
  settings: Settings,
  signal: AbortSignal,
  onForget: () => void,
): Promise<void> {
  const recent = readRecent();
  if (recent.length === 0) return;
  const search = await instantSearch(settings.index, []);
  if (signal.aborted) return;
  const request = { config: settings, filter: {}, mine: mySenders() };
  const hits = recent.flatMap((code) => search.page(`codes/${code}/`) ?? []);
  list.append(
    hits.map((hit) => hitLink(hitOf(hit, request), settings)),
    settings.texts?.recent,
  );
  offerToClear(button, settings.texts!.forget, () => {
    forgetRecent();
    onForget();
  });
}
