/** The search page at work: shows the hits for the `q` of its address, and goes on as the reader types. */
import { find, type Answer, type Place } from '../ask.ts';
import { filterIn, FILTERS, isNarrowed, type Filter } from '../query/filter.ts';
import { hitLink, messageOf, updateText } from './hits.ts';
import { instantSearch } from '../instant/load.ts';
import { offerFilters } from './filter-form.ts';
import { codeAlone } from '../query/parse.ts';

/** How many hits the page shows; with some hundred pages, whoever needs more needs other words. */
const SHOWN = 50;
/** Milliseconds without a key after which a reader has stopped typing, and the full text is asked. */
const PAUSE = 120;

const results = document.querySelector<HTMLElement>('[data-results]')!;
const list = results.querySelector('ul')!;
const offered = results.querySelector<HTMLElement>('.offers')!;
const status = results.querySelector('output')!;
const input = document.querySelector<HTMLInputElement>('#q')!;
const form = input.form!;
const text = results.dataset;
const place = text as unknown as Place;
let asking = new AbortController();
let searched = '';

const parameters = new URLSearchParams(location.search);
// Sent by a form whose script had not come yet (SearchDialog.astro): Enter after a number means its page.
const code = parameters.has('go') ? codeAlone(parameters.get('q') ?? '') : undefined;
if (code !== undefined) location.replace(`${place.root}codes/${code}/`);
const asked = filterIn(parameters);
if (input.value === '') {
  input.value = parameters.get('q') ?? '';
  ask(asked, Promise.resolve());
} else {
  // What was typed while this was loading stands.
  changed();
}
instantSearch(place.index, []).then(
  (search) => {
    offerFilters(form, search, changed, asked);
    if (isNarrowed(asked)) form.querySelector('details')!.open = true;
  },
  () => {},
);
input.addEventListener('input', (event) => {
  if (!(event as InputEvent).isComposing) changed();
});
input.addEventListener('compositionend', changed);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  changed();
});

/** Asks anew, and keeps the address in step, so that it can be shared. */
function changed(): void {
  const filter = filterIn(form);
  const query = input.value.trim();
  const address = new URLSearchParams(query === '' ? [] : [['q', query]]);
  for (const name of FILTERS) if (filter[name]) address.set(name, filter[name]);
  history.replaceState(null, '', address.size > 0 ? `?${address}` : location.pathname);
  ask(filter, new Promise((resolve) => setTimeout(resolve, PAUSE)));
}

function ask(filter: Filter, settled: Promise<void>): void {
  const query = input.value.trim();
  const question = JSON.stringify([query, filter]);
  if (question === searched) return;
  searched = question;
  asking.abort();
  asking = new AbortController();
  results.hidden = query === '' && !isNarrowed(filter);
  if (results.hidden) return;
  let first = true;
  results.ariaBusy = 'true';
  void find({ query, filter, place, limit: SHOWN, signal: asking.signal, settled }, (answer) => {
    show(answer, first);
    first = false;
    results.ariaBusy = String(!answer.done);
  });
}

function show(answer: Answer, first: boolean): void {
  if (first) list.replaceChildren();
  const shown = [...list.children];
  for (const [index, item] of shown.entries()) updateText(item, answer.hits[index]);
  const item = (hit: Answer['hits'][number]) => {
    const element = document.createElement('li');
    element.append(hitLink(hit, text.otherLanguage!));
    return element;
  };
  list.append(...answer.hits.slice(shown.length).map(item));
  offered.hidden = answer.offered.length === 0;
  offered.querySelector('ul')!.replaceChildren(...answer.offered.map(item));
  status.value = messageOf(answer, text);
}
