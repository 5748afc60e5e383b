/**
 * What each weight of the ranker is worth: queries answered by the instant index of the built site alone, with one weight or feature
 * at a time switched off.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readContent } from '../src/content/read.ts';
import { LANGS, type Lang } from '../src/languages.ts';
import { expansionOf } from '../src/search/instant/expand-query.ts';
import { readIndex, readWords } from '../src/search/instant/index-file.ts';
import { InstantSearch } from '../src/search/instant/instant-search.ts';
import { readSynonyms, type SynonymsFile } from '../src/search/instant/synonyms-file.ts';
import { WEIGHTS, type Weights } from '../src/search/instant/weights.ts';
import { SCRIPTS } from '../src/search/query/normalize.ts';
import { parseQuery } from '../src/search/query/parse.ts';
import { judge, QUERY_FILES, readQueries, type Query } from './measure.ts';

/** What a weight is when it makes no difference. */
export const NEUTRAL: Weights = { name: 1, fill: 0, agreement: 0, wholeField: 1, oneName: 1, verbatimWord: 0 };

/** Features that are not weights, and the file of synonyms without them. */
const FEATURES: Record<string, Partial<SynonymsFile>> = { synonyms: { synonyms: [] }, messages: { messages: {} } };

/** A set of queries. */
export interface QuerySet {
  name: string;
  queries: readonly Query[];
  /** Whether synonyms and typos are understood: not yet when a name is typed first. */
  isExpanded: boolean;
}

/** How many queries of a set find their page first, and among the first three. */
export interface Worth {
  first: number;
  three: number;
}

/** The sets of the benchmarks, and every name and alias of the content, which the index has to find before anything else is loaded. */
export function querySets(): QuerySet[] {
  const names = [...readContent('.').meanings.values()].flatMap(({ data }) =>
    LANGS.flatMap((on) => [data!.name[on], ...data!.aliases].map((ask) => ({ ask, on, finds: [`codes/${data!.code}`] }))),
  );
  return [
    ...QUERY_FILES.map((file) => ({ name: basename(file, '.yaml'), queries: Object.values(readQueries(file)).flat(), isExpanded: true })),
    { name: 'names', queries: names, isExpanded: false },
  ];
}

/**
 * How well the instant index answers a set of queries.
 *
 * @param dist the built site
 * @param weights those that differ from the ranker's own
 * @param synonyms what differs in the file of synonyms
 */
export function worthOf(
  dist: string,
  { queries, isExpanded }: QuerySet,
  weights: Partial<Weights> = {},
  synonyms: Partial<SynonymsFile> = {},
): Worth {
  const text = (path: string) => readFileSync(`${dist}/search/${path}.txt`, 'utf8');
  const searches = new Map<Lang, InstantSearch>();
  for (const lang of LANGS) {
    const search = new InstantSearch(readIndex(text(`${lang}/pages`)), { ...WEIGHTS, ...weights });
    for (const script of SCRIPTS) search.add(readWords(text(`${lang}/${script}`)));
    if (isExpanded) search.useExpansion(expansionOf({ ...readSynonyms(text('synonyms')), ...synonyms }));
    searches.set(lang, search);
  }
  const results = queries.map((query) => {
    const hits = searches.get(query.on)!.find(parseQuery(query.ask), 10);
    return judge(query, { pages: hits.map(({ path }) => path.replace(/\/$/, '')), fragments: [], message: '' }, 0);
  });
  const within = (most: number) => results.filter(({ rank }) => rank !== undefined && rank <= most).length;
  return { first: within(1), three: within(3) };
}

/** What every set is worth with all as it is, then with each weight neutral and each feature off: the rows of a table. */
export function ablate(dist: string): Record<string, Record<string, string>> {
  const sets = querySets();
  const row = (weights: Partial<Weights>, synonyms: Partial<SynonymsFile>) =>
    Object.fromEntries(
      sets.map((set) => {
        const { first, three } = worthOf(dist, set, weights, synonyms);
        return [`${set.name} ${set.queries.length}`, `${first} (${three})`];
      }),
    );
  const weights = Object.keys(WEIGHTS) as (keyof Weights)[];
  return Object.fromEntries([
    ['as it is', row({}, {})],
    ...weights.map((name) => [`${name} ${NEUTRAL[name]} instead of ${WEIGHTS[name]}`, row({ [name]: NEUTRAL[name] }, {})] as const),
    ...Object.entries(FEATURES).map(([name, without]) => [`no ${name}`, row({}, without)] as const),
  ]);
}
