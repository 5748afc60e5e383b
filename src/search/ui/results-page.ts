/** The script of the search page: shows the hits for the `q` of its address, and for what is typed there. */
import type { Answer, Hit } from '../answer.ts';
import { instantSearch } from '../instant/load.ts';
import { isFiltered, type Filter } from '../query/filter.ts';
import { FILTERS, parseFilter } from '../query/parse-filter.ts';
import { codeAlone, parseQuery } from '../query/parse.ts';
import { createAsking } from './asking.ts';
import { listenToText } from './composition.ts';
import { offerFilters } from './filter-form.ts';
import { hitLink, messageOf, updateText } from './hits.ts';
import { readSettings, type Settings } from './settings.ts';

/** How many hits the page shows; with some hundred pages, a reader who needs more needs other words. */
const SHOWN = 50;

attachResults(document.querySelector<HTMLElement>('[data-results]')!);

function attachResults(results: HTMLElement): void {
  const settings = readSettings(results);
  const input = document.querySelector<HTMLInputElement>('#q')!;
  const form = input.form!;
  const address = new URLSearchParams(location.search);
  const filter = parseFilter(address);
  // From a form whose script had not come yet (SearchDialog.astro): Enter after a number means its page.
  const code = address.has('go') ? codeAlone(parseQuery(address.get('q') ?? '')) : undefined;
  if (code !== undefined) location.replace(`${settings.root}codes/${code}/`);
  const asking = createAsking(
    (isEmpty) => {
      results.hidden = isEmpty;
      if (!isEmpty) results.ariaBusy = 'true';
    },
    (answer, isFirst) => showAnswer(results, answer, isFirst, settings),
    settings,
    SHOWN,
  );

  /** Asks, and keeps the address in step, so that it can be shared. */
  function update(): void {
    const chosen = parseFilter(form);
    history.replaceState(null, '', addressOf(input.value.trim(), chosen) || location.pathname);
    asking.ask(input.value, chosen);
  }

  if (input.value === '') {
    input.value = address.get('q') ?? '';
    asking.ask(input.value, filter);
    void asking.ready();
  } else {
    // What was typed while this was loading counts.
    update();
  }
  instantSearch(settings.index, []).then(
    (search) => {
      offerFilters(form, search, update, filter);
      if (isFiltered(filter)) form.querySelector('details')!.open = true;
    },
    () => {},
  );
  listenToText(input, update);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    update();
  });
}

/**
 * What a search adds to the address of the page; nothing when nothing is asked for.
 *
 * @example
 * addressOf('dns', { sender: 'nginx' }) // => '?q=dns&sender=nginx'
 */
function addressOf(query: string, filter: Filter): string {
  const parameters = new URLSearchParams(query === '' ? [] : [['q', query]]);
  for (const name of FILTERS) if (filter[name]) parameters.set(name, filter[name]);
  return parameters.size > 0 ? `?${parameters}` : '';
}

/** Shows an answer in the section of the results. */
function showAnswer(results: HTMLElement, answer: Answer, isFirst: boolean, settings: Settings): void {
  const list = results.querySelector('ul')!;
  const offered = results.querySelector<HTMLElement>('.offers')!;
  const item = (hit: Hit) => {
    const element = document.createElement('li');
    element.append(hitLink(hit, settings.lang));
    return element;
  };
  if (isFirst) list.replaceChildren();
  const shown = [...list.children];
  for (const [index, element] of shown.entries()) updateText(element, answer.hits[index]);
  list.append(...answer.hits.slice(shown.length).map(item));
  offered.hidden = answer.offered.length === 0;
  offered.querySelector('ul')!.replaceChildren(...answer.offered.map(item));
  results.querySelector('output')!.value = messageOf(answer, settings);
  results.ariaBusy = String(!answer.done);
}
