/** The script of the search page: shows the hits for the `q` of its address, and for what is typed there. */
import { replaceParameters, withOwnParameters } from '../../browser/address.ts';
import type { Answer, Hit } from '../answer.ts';
import { instantSearch } from '../instant/load.ts';
import { isFiltered, type Filter } from '../query/filter.ts';
import { FILTERS, parseFilter } from '../query/parse-filter.ts';
import { codeAlone, parseQuery, type ParsedQuery } from '../query/parse.ts';
import { keptInField } from '../query/searched-part.ts';
import { afterPause } from './after-pause.ts';
import { createAsking } from './asking.ts';
import { codeAddress } from './code-address.ts';
import { listenToText } from './composition.ts';
import { offerFilters, offerToUnfilter } from './filter-form.ts';
import './hit-styles.ts';
import { hitLink, messageOf, updateHit } from './hits.ts';
import { readSettings, type Settings } from './settings.ts';

/** How many hits the page shows; with some hundred pages, a reader who needs more needs other words. */
const SHOWN = 50;
/** Milliseconds without a key after which the address is put right: browsers limit how often that may be done. */
const ADDRESS_PAUSE = 250;

attachResults(document.querySelector<HTMLElement>('[data-results]')!);

function attachResults(results: HTMLElement): void {
  const settings = readSettings(results);
  const input = document.querySelector<HTMLInputElement>('#q')!;
  const form = input.form!;
  const address = new URLSearchParams(location.search);
  // From a form whose script had not come yet (open-dialog.ts): Enter after a number means its page.
  const code = address.has('go') ? codeAlone(parseQuery(queryIn(address))) : undefined;
  /** What is chosen: until the fields offer a choice, what the address says. */
  let filter = parseFilter(address);
  if (code !== undefined) void codeAddress(code, filter, settings).then((opened) => location.replace(opened));
  const asking = createAsking(
    (isEmpty) => {
      results.hidden = isEmpty;
      if (!isEmpty) results.ariaBusy = 'true';
    },
    (answer, isFirst) => {
      showAnswer(results, answer, isFirst, settings);
      results.querySelector('output')!.value = messageOf(answer, settings, {
        isFiltered: isFiltered(filter),
        isCut: asking.query().isCut,
      });
      const unfilter = results.querySelector<HTMLElement>('[data-clear]')!;
      unfilter.hidden = true;
      const { texts } = settings;
      if (texts && answer.done && answer.hits.length === 0 && isFiltered(filter)) offerToUnfilter(unfilter, form, texts.unfilter);
    },
    settings,
    SHOWN,
  );
  const keepAddress = afterPause(() => replaceParameters(parametersOf(asking.query(), filter)), ADDRESS_PAUSE);

  /** Asks, and keeps the address in step, so that it can be shared. */
  function update(): void {
    asking.ask(input.value, filter);
    keepAddress.ask();
  }

  function choose(chosen: Filter): void {
    filter = chosen;
    update();
  }

  // What was typed while this was loading counts.
  if (input.value === '') input.value = queryIn(address);
  // What the index does not have cannot be chosen, so a filter has to wait for it.
  if (!isFiltered(filter)) asking.ask(input.value, filter);
  void asking.ready();
  void instantSearch(settings.index, [])
    .then(
      (search) => {
        offerFilters(form, search, settings, choose, filter);
        filter = parseFilter(form);
        if (isFiltered(filter)) form.querySelector('details')!.open = true;
      },
      // The answer tells what could not be loaded.
      () => {},
    )
    .then(() => {
      update();
      void asking.ready();
    });
  listenToText(input, update);
  // The field is left on the way to a hit.
  form.addEventListener('change', () => keepAddress.now());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    update();
    keepAddress.now();
  });
}

/** What an address asks for, as the field shows it. */
function queryIn(parameters: URLSearchParams): string {
  return keptInField(parameters.get('q') ?? '');
}

/** The parameters of the page's address when it asks for a query with a filter. */
function parametersOf({ typed }: ParsedQuery, filter: Filter): URLSearchParams {
  const query = typed === '' ? [] : [['q', typed] as const];
  const chosen = FILTERS.flatMap((name) => (filter[name] ? [[name, filter[name]] as const] : []));
  return withOwnParameters(location.search, ['q', 'go', ...FILTERS], [...query, ...chosen]);
}

/** Shows an answer in the section of the results. */
function showAnswer(results: HTMLElement, answer: Answer, isFirst: boolean, settings: Settings): void {
  const list = results.querySelector('ul')!;
  const offered = results.querySelector<HTMLElement>('.offers')!;
  const item = (hit: Hit) => {
    const element = document.createElement('li');
    element.append(hitLink(hit, settings));
    return element;
  };
  if (isFirst) list.replaceChildren();
  const shown = [...list.children];
  for (const [index, element] of shown.entries()) updateHit(element.querySelector('a')!, answer.hits[index], settings);
  list.append(...answer.hits.slice(shown.length).map(item));
  offered.hidden = answer.offered.length === 0;
  offered.querySelector('h3')!.textContent = (answer.missing.length > 0 ? settings.texts?.nearest : settings.texts?.offered) ?? '';
  offered.querySelector('ul')!.replaceChildren(...answer.offered.map(item));
  results.ariaBusy = String(!answer.done);
}
