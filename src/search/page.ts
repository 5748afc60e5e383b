/** The search page at work: shows the hits for the `q` of its address; without one, only the list of codes stands there. */
import { foundMessage, hitLink } from './hits.ts';
import { findPages } from './pagefind.ts';
import { normalizeQuery } from './query.ts';

/** How many hits the page shows; with some hundred pages, whoever needs more needs other words. */
const SHOWN = 50;

const results = document.querySelector<HTMLElement>('[data-results]')!;
const asked = new URLSearchParams(location.search).get('q') ?? '';
const query = normalizeQuery(asked);

document.querySelector<HTMLInputElement>('#q')!.value = asked;
if (query !== '') void showHits();

async function showHits(): Promise<void> {
  const text = results.dataset;
  const status = results.querySelector('output')!;
  results.hidden = false;
  status.value = text.loading!;
  try {
    const { hits, total } = await findPages(query, SHOWN, text.bundle!);
    const items = hits.map((hit) => {
      const item = document.createElement('li');
      item.append(hitLink(hit));
      return item;
    });
    results.querySelector('ul')!.replaceChildren(...items);
    status.value = foundMessage(total, text);
  } catch {
    status.value = text.failed!;
  }
}
