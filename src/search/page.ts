/** The search page at work: shows the hits for the `q` of its address; without one, only the list of codes stands there. */
import { foundMessage, furtherHits, hitLink } from './hits.ts';
import { hitOf, instantSearch } from './instant-index.ts';
import { findPages, type Hit } from './pagefind.ts';
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
  const list = results.querySelector('ul')!;
  const append = (hits: readonly Hit[]) =>
    list.append(
      ...hits.map((hit) => {
        const item = document.createElement('li');
        item.append(hitLink(hit));
        return item;
      }),
    );
  const fullText = findPages(query, SHOWN, text.bundle!);
  fullText.catch(() => {});
  let shown: Hit[] = [];
  let failed = false;
  try {
    shown = (await instantSearch(text.index!)).find(query, SHOWN).map((hit) => hitOf(hit, text.root!));
  } catch {
    failed = true;
  }
  append(shown);
  try {
    append(furtherHits((await fullText).hits, shown));
  } catch {
    failed = true;
  }
  const total = list.childElementCount;
  status.value = failed ? (total > 0 ? text.partly! : text.failed!) : foundMessage(total, text);
}
