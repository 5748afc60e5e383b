/** The queries of the benchmarks, and the figures of how well they are answered. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readContent } from '../src/content/read.ts';
import type { Lang } from '../src/languages.ts';

export const QUERY_FILES = ['own', 'unprompted', 'pagefind', 'strangers', 'field', 'my-senders'].map(
  (name) => `bench/queries/${name}.yaml`,
);
/** Queries that nobody reads who works on the search: totals only (docs/search.md, "How it is measured"). */
export const BLIND_FILE = 'bench/queries/blind-2026-11.yaml';

export interface Query {
  ask: string;
  on: Lang;
  /** The senders that the reader has chosen as their own; left out, none. */
  mine?: string[];
  /** Pages below /{on}/, any of which answers; none where no page does. */
  finds?: string[];
  /** The sender whose section of the page is the answer; `senders`: the choice at its top. */
  section?: string;
  /** A number that has no page, which has to be said. */
  unknown?: number;
  /** A product that the site does not cover, which has to be said. */
  notCovered?: string;
}

/** What the search page shows for a query. */
export interface Shown {
  /** The pages found, best first, each once, as in `finds`. */
  pages: string[];
  /** The fragments of their links, `#` included; empty for the top of a page. */
  fragments: string[];
  /** The message above the results. */
  message: string;
}

/** A query with what was found for it. */
export interface Result {
  query: Query;
  /** The pages found, best first, as in `finds`. */
  found: string[];
  /** The position of the first page that answers, from 1; undefined when none is found, or when what has to be said is not. */
  rank: number | undefined;
  /** Whether the link to that page leads to the section; undefined where the query does not name one. */
  section?: boolean;
  milliseconds: number;
}

/** The queries of a file, by group. */
export function readQueries(file: string): Record<string, Query[]> {
  return parse(readFileSync(file, 'utf8')) as Record<string, Query[]>;
}

/** How many senders each code has, by its page. */
const sendersOf = new Map<string, number>();
for (const id of readContent('.').meanings.keys()) {
  const page = `codes/${id.split('/')[1]}`;
  sendersOf.set(page, (sendersOf.get(page) ?? 0) + 1);
}

/** Whether a link leads to a section; that is the whole of a page that does not have several. */
const leadsTo = (section: string, page: string, fragment: string): boolean =>
  fragment === `#${section}` || (sendersOf.get(page) ?? 1) === 1;

/**
 * What is shown for a query, judged. A number without a page, or a product that is not covered, has to be named in the message; then a page of
 * `finds` answers, or, where there is none, anything but another code.
 */
export function judge(query: Query, { pages, fragments, message }: Shown, milliseconds: number): Result {
  const { finds = [], section, unknown, notCovered } = query;
  const toSay = unknown ?? notCovered;
  const isSaid = toSay === undefined || message.toLowerCase().includes(String(toSay).toLowerCase());
  const answers = finds.length > 0 ? (page: string) => finds.includes(page) : (page: string) => !page.startsWith('codes/');
  const position = pages.length === 0 && finds.length === 0 ? 0 : pages.findIndex(answers);
  return {
    query,
    found: pages,
    rank: isSaid && position >= 0 ? position + 1 : undefined,
    ...(section !== undefined && { section: position >= 0 && leadsTo(section, pages[position], fragments[position]) }),
    milliseconds,
  };
}

/** The figures of a group: the share of queries answered first, among the first three, MRR@10, without any hit, led to the section that they name, and the time. */
export function measures(results: readonly Result[]) {
  const share = (test: (result: Result) => boolean) => results.filter(test).length / results.length;
  const inSection = results.filter(({ section }) => section !== undefined);
  const times = results.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b);
  return {
    queries: results.length,
    'success@1': round(share(({ rank }) => rank === 1)),
    'success@3': round(share(({ rank }) => rank !== undefined && rank <= 3)),
    'MRR@10': round(results.reduce((sum, { rank }) => sum + (rank ? 1 / rank : 0), 0) / results.length),
    // An empty list is right where no page answers.
    'no result': round(share(({ found, query }) => found.length === 0 && (query.finds ?? []).length > 0)),
    ...(inSection.length > 0 && { section: round(inSection.filter((result) => result.section).length / inSection.length) }),
    'ms, median': round(times[Math.floor(times.length / 2)]),
    'ms, 95 %': round(times[Math.floor(times.length * 0.95)]),
  };
}

const round = (value: number) => Math.round(value * 1000) / 1000;
