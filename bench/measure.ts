/** The queries of the benchmarks, and the figures of how well they are answered. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Lang } from '../src/languages.ts';

export const QUERY_FILES = ['bench/queries/own.yaml', 'bench/queries/unprompted.yaml', 'bench/queries/pagefind.yaml'];

export interface Query {
  ask: string;
  on: Lang;
  /** Pages below /{on}/, any of which answers. */
  finds: string[];
}

/** A query with what was found for it. */
export interface Result {
  query: Query;
  /** The pages found, best first, as in `finds`. */
  found: string[];
  /** The position of the first page that answers, from 1; undefined when none is found. */
  rank: number | undefined;
  milliseconds: number;
}

/** The queries of a file, by group. */
export function readQueries(file: string): Record<string, Query[]> {
  return parse(readFileSync(file, 'utf8')) as Record<string, Query[]>;
}

/** What was found for a query, judged. */
export function judge(query: Query, found: string[], milliseconds: number): Result {
  const position = found.findIndex((path) => query.finds.includes(path));
  return { query, found, rank: position < 0 ? undefined : position + 1, milliseconds };
}

/** The figures of a group: the share of queries answered first, among the first three, MRR@10, without any hit, and the time. */
export function measures(results: readonly Result[]) {
  const share = (test: (result: Result) => boolean) => results.filter(test).length / results.length;
  const times = results.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b);
  return {
    queries: results.length,
    'success@1': round(share(({ rank }) => rank === 1)),
    'success@3': round(share(({ rank }) => rank !== undefined && rank <= 3)),
    'MRR@10': round(results.reduce((sum, { rank }) => sum + (rank ? 1 / rank : 0), 0) / results.length),
    'no result': round(share(({ found }) => found.length === 0)),
    'ms, median': round(times[Math.floor(times.length / 2)]),
    'ms, 95 %': round(times[Math.floor(times.length * 0.95)]),
  };
}

const round = (value: number) => Math.round(value * 1000) / 1000;
