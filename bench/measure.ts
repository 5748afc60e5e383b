/** Asking the instant index of the built site and judging its answers. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readIndex, readWords } from '../src/search/instant/index-file.ts';
import { InstantSearch, SCRIPTS } from '../src/search/instant/instant-search.ts';
import { leniencyOf, readLenient } from '../src/search/instant/expand-query.ts';

export interface Query {
  ask: string;
  on: 'ja' | 'en';
  /** Pages below /{on}/, any of which answers. */
  finds: string[];
}

export interface Answer {
  query: Query;
  /** The addresses found, best first. */
  found: string[];
  /** The place of the first page that answers, from 1; undefined when none is among the first ten. */
  rank: number | undefined;
  milliseconds: number;
}

const searches = new Map<string, InstantSearch>();

function searchOf(lang: string): InstantSearch {
  const loaded = searches.get(lang);
  if (loaded) return loaded;
  const text = (part: string) => readFileSync(`dist/search/${lang}/${part}.txt`, 'utf8');
  const search = new InstantSearch(readIndex(text('pages')));
  for (const script of SCRIPTS) search.add(readWords(text(script)));
  search.leniency = leniencyOf(readLenient(readFileSync('dist/search/synonyms.txt', 'utf8')));
  searches.set(lang, search);
  return search;
}

/** The queries of a file, by group. */
export function readQueries(file: string): Record<string, Query[]> {
  return parse(readFileSync(file, 'utf8')) as Record<string, Query[]>;
}

/** What the index of the page's language answers. */
export function answered(query: Query): Answer {
  const search = searchOf(query.on);
  const start = performance.now();
  const found = search.find(query.ask, 10).map(({ path }) => path.replace(/\/$/, ''));
  const milliseconds = performance.now() - start;
  const place = found.findIndex((path) => query.finds.includes(path));
  return { query, found, rank: place < 0 ? undefined : place + 1, milliseconds };
}

/** The figures of a group: the share of queries answered first, among the first three, MRR@10, without any answer, and the time. */
export function measures(answers: readonly Answer[]) {
  const share = (test: (answer: Answer) => boolean) => answers.filter(test).length / answers.length;
  const times = answers.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b);
  return {
    queries: answers.length,
    'success@1': round(share(({ rank }) => rank === 1)),
    'success@3': round(share(({ rank }) => rank !== undefined && rank <= 3)),
    'MRR@10': round(answers.reduce((sum, { rank }) => sum + (rank ? 1 / rank : 0), 0) / answers.length),
    'no result': round(share(({ found }) => found.length === 0)),
    'ms, median': round(times[Math.floor(times.length / 2)]),
    'ms, 95 %': round(times[Math.floor(times.length * 0.95)]),
  };
}

const round = (value: number) => Math.round(value * 1000) / 1000;
