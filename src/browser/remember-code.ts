/** The search shows the codes opened last (src/search/ui/recent.ts). */
import { RECENT_KEY } from './storage.ts';

try {
  const { code } = document.querySelector<HTMLElement>('[data-code]')!.dataset;
  localStorage[RECENT_KEY] = `${code} ${localStorage[RECENT_KEY] ?? ''}`.slice(0, 99);
} catch {
  // Storage may be switched off; the search then has no list of recent codes.
}
