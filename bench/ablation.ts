/**
 * What each weight of the search is worth: queries answered from the indexes of the built site, without a browser and without the full text,
 * with one weight or feature at a time switched off.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readContent } from '../src/content/read.ts';
import { LANGS, type Lang } from '../src/languages.ts';
import { expansionOf } from '../src/search/instant/expand-query.ts';
import { readIndex, readWords } from '../src/search/instant/index-file.ts';
import { InstantSearch } from '../src/search/instant/instant-search.ts';
import { readSynonyms, type Synonyms } from '../src/search/instant/synonyms-file.ts';
import { WEIGHTS, type Weights } from '../src/search/instant/weights.ts';
import { SCRIPTS } from '../src/search/query/normalize.ts';
import { parseQuery } from '../src/search/query/parse.ts';
import { rank } from '../src/search/rank.ts';
import { readSaid } from '../src/search/said/said-file.ts';
import { saidLanguage } from '../src/search/said/said-language.ts';
import { SaidSearch } from '../src/search/said/said-search.ts';
import { SAID_WEIGHTS, type SaidWeights } from '../src/search/said/weights.ts';
import { readSignals } from '../src/search/signals/signals-file.ts';
import { judge, QUERY_FILES, readQueries, type Query, type Shown } from './measure.ts';

/** What a weight of the instant index is when it makes no difference. */
export const NEUTRAL: Weights = { name: 1, fill: 0, agreement: 0, wholeField: 1, oneName: 1, verbatimWord: 0 };
/** The same of the weights of what people say. */
export const NEUTRAL_SAID: SaidWeights = { name: 1, nonstandard: 1, category: 1, instant: 0, mine: 1 };

/** What differs from the search as it is. */
export interface Change {
  weights?: Partial<Weights>;
  said?: Partial<SaidWeights>;
  synonyms?: Synonyms;
}

/** Features that are not weights, and the search without them. */
const FEATURES: Record<string, Change> = { synonyms: { synonyms: [] } };

/** A set of queries. */
export interface QuerySet {
  name: string;
  queries: readonly Query[];
  /** Whether it is asked of the instant index alone, as a name is that is typed first. */
  isInstant: boolean;
}

/** How many queries of a set find their page first, and among the first three. */
export interface Worth {
  first: number;
  three: number;
}

/** The open sets of the benchmarks, and every name and alias of the content, which the instant index has to find before anything else is loaded. */
export function querySets(): QuerySet[] {
  const names = [...readContent('.').meanings.values()].flatMap(({ data }) =>
    LANGS.flatMap((on) => [data!.name[on], ...data!.aliases].map((ask) => ({ ask, on, finds: [`codes/${data!.code}`] }))),
  );
  return [
    ...QUERY_FILES.map((file) => ({ name: basename(file, '.yaml'), queries: Object.values(readQueries(file)).flat(), isInstant: false })),
    { name: 'names', queries: names, isInstant: true },
  ];
}

/**
 * How well the search answers a set of queries.
 *
 * @param dist the built site
 */
export function worthOf(dist: string, { queries, isInstant }: QuerySet, change: Change = {}): Worth {
  const answer = isInstant ? instantAnswers(dist, change) : rankedAnswers(dist, change);
  const ranks = queries.map((query) => judge(query, answer(query), 0).rank);
  const within = (most: number) => ranks.filter((each) => each !== undefined && each <= most).length;
  return { first: within(1), three: within(3) };
}

/** Answers of the instant index alone, before synonyms are loaded. */
function instantAnswers(dist: string, { weights = {} }: Change): (query: Query) => Shown {
  const searches = forEachLanguage((lang) => instantSearch(dist, lang, weights));
  return ({ ask, on }) => shown(searches[on].find(parseQuery(ask), 10));
}

/** Answers of the instant index and what people say. */
function rankedAnswers(dist: string, { weights = {}, said = {}, synonyms }: Change = {}): (query: Query) => Shown {
  const saidWeights = { ...SAID_WEIGHTS, ...said };
  const groups = synonyms ?? readSynonyms(textOf(dist, 'synonyms'));
  const indexes = forEachLanguage((lang) => {
    const instant = instantSearch(dist, lang, weights);
    instant.useExpansion(expansionOf(groups));
    return {
      instant,
      said: new SaidSearch(readSaid(textOf(dist, `${lang}/said`)), saidWeights),
      signals: readSignals(textOf(dist, `${lang}/signals`)),
    };
  });
  return ({ ask, on, mine = [] }) => {
    const query = parseQuery(ask);
    const { said: saidSearch } = indexes[saidLanguage(on, query.scripts) as Lang];
    const { hits, uncovered, missing } = rank(query, { ...indexes[on], said: saidSearch }, { mine }, saidWeights);
    return { ...shown(hits), message: [...uncovered, ...missing].join(' ') };
  };
}

const textOf = (dist: string, path: string): string => readFileSync(`${dist}/search/${path}.txt`, 'utf8');

const forEachLanguage = <Made>(make: (lang: Lang) => Made): Record<Lang, Made> =>
  Object.fromEntries(LANGS.map((lang) => [lang, make(lang)])) as Record<Lang, Made>;

function instantSearch(dist: string, lang: Lang, weights: Partial<Weights>): InstantSearch {
  const search = new InstantSearch(readIndex(textOf(dist, `${lang}/pages`)), { ...WEIGHTS, ...weights });
  for (const script of SCRIPTS) search.add(readWords(textOf(dist, `${lang}/${script}`)));
  return search;
}

/** Hits as the search page would show them, each page once. */
function shown(hits: readonly { path: string; fragment?: string }[]): Shown {
  const fragments = new Map<string, string>();
  for (const { path, fragment } of hits) {
    const page = path.replace(/\/$/, '');
    if (!fragments.has(page)) fragments.set(page, fragment === undefined ? '' : `#${fragment}`);
  }
  return { pages: [...fragments.keys()].slice(0, 10), fragments: [...fragments.values()].slice(0, 10), message: '' };
}

/** What every set is worth with all as it is, then with each weight neutral and each feature off: the rows of a table. */
export function ablate(dist: string): Record<string, Record<string, string>> {
  const sets = querySets();
  const row = (change: Change) =>
    Object.fromEntries(
      sets.map((set) => {
        const { first, three } = worthOf(dist, set, change);
        return [`${set.name} ${set.queries.length}`, `${first} (${three})`];
      }),
    );
  return Object.fromEntries([
    ['as it is', row({})],
    ...(Object.keys(WEIGHTS) as (keyof Weights)[]).map(
      (name) => [`instant: ${name} ${NEUTRAL[name]} instead of ${WEIGHTS[name]}`, row({ weights: { [name]: NEUTRAL[name] } })] as const,
    ),
    ...(Object.keys(SAID_WEIGHTS) as (keyof SaidWeights)[]).map(
      (name) =>
        [`said: ${name} ${NEUTRAL_SAID[name]} instead of ${SAID_WEIGHTS[name]}`, row({ said: { [name]: NEUTRAL_SAID[name] } })] as const,
    ),
    ...Object.entries(FEATURES).map(([name, without]) => [`no ${name}`, row(without)] as const),
  ]);
}
