/** One ranking of what the instant index, what people say and the signals know of a query. */
import { STANDARD } from '../content/standard.ts';
import { BY_NUMBER, type IndexedPage, type InstantHit, type InstantSearch } from './instant/instant-search.ts';
import { classInWords } from './query/class-words.ts';
import { numbersInWords } from './query/number-words.ts';
import type { ParsedQuery } from './query/parse.ts';
import { withoutStopWords } from './query/stop-words.ts';
import { stripAddresses } from './query/strip-addresses.ts';
import type { SaidSearch } from './said/said-search.ts';
import { SAID_WEIGHTS, type SaidWeights } from './said/weights.ts';
import { recognize, senderOn, type Signals } from './signals/recognize.ts';
import type { SignalsFile } from './signals/signals-file.ts';
import { sureHits } from './sure-hits.ts';

/** A page that answers, or a section of it. */
interface RankedHit {
  /** Below `/{lang}/`. */
  path: string;
  fragment?: string;
  /** What stands before the title of the page: the number of a row, the name of a product. */
  label?: string;
}

export interface Ranking {
  /** Best first. */
  hits: RankedHit[];
  /** The names of products that the query means and the site does not cover. */
  uncovered: string[];
  /** Codes that the query names and that have no page. */
  missing: number[];
  /** Whether the query names a product, or has a mark of one that is no message. */
  tellsProduct: boolean;
}

/** The page of the products that are not covered, and the guide by which a reader finds out who sent a response. */
const UNCOVERED = 'uncovered/';
const WHO_SENT_IT = 'guides/who-sent-it/';
/** How many hits of the instant index are mixed in. */
const INSTANT_HITS = 50;
/** What words can score in the instant index; numbers score more. */
const BEST_BY_WORDS = 10;
/** A hit with less than this share of the score of the best one is left out, … */
const CUTOFF = 0.25;
/** … unless it has this share of the best one by what people say. */
const WELL_SAID = 0.7;
/** Beside more words than these, a number without a page is a size, a time or a port. */
const FEW_WORDS = 4;
/** The name of a header field or of a log field, whose words say less than the whole, as those beside the number of an error do. */
const FIELD = /[a-z\d][_-][a-z\d]/i;
/** Another query of so few words is mostly a name, for which the instant index counts … */
const SHORT = 2;
/** … so much. */
const INSTANT_FOR_NAMES = 0.8;

/** What answers a query from. */
export interface Indexes {
  /** With its expansion loaded. */
  instant: InstantSearch;
  said: SaidSearch;
  signals: SignalsFile;
}

/** For whom it is ranked. */
interface Reader {
  /** Whether a page may be among the hits; left out, every page may. */
  passes?: ((page: IndexedPage) => boolean) | undefined;
  /** The reader's own senders, as ids. */
  mine?: readonly string[];
}

/** Ranks the pages that answer a query: what it names by number first, then by its words. */
export function rank(
  query: ParsedQuery,
  { instant, said, signals: file }: Indexes,
  { passes, mine = [] }: Reader = {},
  weights: SaidWeights = SAID_WEIGHTS,
): Ranking {
  const signals = recognize(query, file);
  const parsed = withCodes(query, signals, instant);
  const missing = query.pasted || query.terms.length > FEW_WORDS ? [] : instant.missing(parsed);
  const byInstant = instant.find(parsed, INSTANT_HITS, passes);
  const sure = sureHits(byInstant).map(({ path }) => ({ path }));
  const mayPass = (path: string) => !passes || (instant.indexed(path) !== undefined && passes(instant.indexed(path)!));
  // A message may be printed by others, too.
  const tellsProduct = [...signals.senders, ...signals.uncovered].some(({ by }) => by !== 'message');
  const isMine = (path: string) => !tellsProduct && mine.length > 0 && instant.sendersOf(path).some((id) => mine.includes(id));
  const byWords = mix(parsed, byInstant, signals, said, weights, isMine).filter(({ path }) => mayPass(path));
  // A filter leaves codes only.
  const named = passes ? sure : [...placesOf(signals), ...classOf(query), ...sure, ...senderPageOf(signals, parsed)];
  const beside = passes ? [] : besideUncovered(signals, file, missing, sure.length > 0);
  const isUncovered = signals.uncovered.length > 0;
  const hits = [...named, ...beside, ...byWords.filter(({ path }) => !isUncovered || isOfEverybody(path, instant))];
  const fragmentOf = ({ path, fragment, label }: RankedHit): string | undefined => {
    if (label !== undefined) return fragment;
    const senders = instant.sendersOf(path);
    // Never the text of another sender.
    if (isUncovered) return senders.includes(STANDARD) ? STANDARD : undefined;
    const code = /^codes\/(\d+)\/$/.exec(path)?.[1];
    const meant = code === undefined ? undefined : senderOn(Number(code), senders, signals, query.typed);
    return meant ?? fragment ?? byWords.find((hit) => hit.path === path)?.fragment;
  };
  return {
    hits: onceEach(hits, instant).map((hit) => {
      const fragment = fragmentOf(hit);
      return { path: hit.path, ...(fragment !== undefined && { fragment }), ...(hit.label !== undefined && { label: hit.label }) };
    }),
    uncovered: signals.uncovered.map(({ product }) => product.title),
    missing,
    tellsProduct,
  };
}

/** A query with the codes that it has in words, or of a pasted line in its messages, where it has none in digits. */
function withCodes(query: ParsedQuery, { senders }: Signals, instant: InstantSearch): ParsedQuery {
  if (query.codes.length > 0) return query;
  const inMessages = query.pasted ? senders.flatMap(({ marks }) => marks.flatMap(({ codes }) => (codes?.length === 1 ? codes : []))) : [];
  const codes = [...new Set([...numbersInWords(query.text), ...inMessages])].filter((code) => instant.page(`codes/${code}/`));
  return codes.length > 0 ? { ...query, codes } : query;
}

/** The hits that have a page, each once; the entries of products and the rows of guides are hits of their own. */
function onceEach(hits: readonly RankedHit[], instant: InstantSearch): RankedHit[] {
  const first = new Map<string, RankedHit>();
  for (const hit of hits) {
    const key = `${hit.path} ${hit.label ?? ''}`;
    if (!first.has(key) && instant.page(hit.path)) first.set(key, hit);
  }
  return [...first.values()];
}

/** Whether a page is not that of single products. */
function isOfEverybody(path: string, instant: InstantSearch): boolean {
  const senders = instant.sendersOf(path);
  return senders.length === 0 || senders.includes(STANDARD);
}

/** The class that a query names in words. */
function classOf({ text }: ParsedQuery): RankedHit[] {
  const codeClass = classInWords(text);
  return codeClass ? [{ path: `classes/${codeClass}/` }] : [];
}

/** The rows of guides that are named by their numbers; of a code with a part, its page, too. */
const placesOf = ({ places }: Signals): RankedHit[] =>
  places.flatMap(({ path, number, hasRow }) => [
    hasRow ? { path, fragment: number, label: number } : { path },
    ...(number.includes('.') ? [{ path: `codes/${number.split('.')[0]}/` }] : []),
  ]);

/** The share of a query that a mark fills when nothing else is asked for. */
const WHOLE_MARK = 0.7;

/** The page of the sender that a query is the name of, or a mark of it, with nothing else that says something. */
function senderPageOf({ senders, rest }: Signals, { typed, codes, pasted }: ParsedQuery): RankedHit[] {
  if (senders.length !== 1 || codes.length > 0 || pasted) return [];
  const [{ product, by, marks }] = senders;
  const isMark = marks.some((mark) => !mark.codes && mark.text.length >= WHOLE_MARK * typed.length);
  return isMark || (by === 'name' && isEmpty(rest)) ? [{ path: `senders/${product.id}/` }] : [];
}

/** Whether the rest of a query says nothing. */
const isEmpty = (rest: string): boolean => rest.split(' ').every((term) => withoutStopWords(term).length === 0);

/** What helps with products that are not covered, or with numbers that have no page: the products' entries, and who sent it. */
function besideUncovered({ uncovered }: Signals, file: SignalsFile, missing: readonly number[], hasCode: boolean): RankedHit[] {
  const owners = file.uncovered.filter(({ codes }) => missing.some((code) => codes?.includes(code)));
  const entries = [...new Set([...uncovered.map(({ product }) => product), ...owners])];
  // The standard meaning of the one code with which a mark occurs.
  const ofMarks = uncovered.flatMap(({ marks }) => marks.flatMap(({ codes }) => (codes?.length === 1 ? codes : [])));
  return [
    ...entries.map(({ id, title }) => ({ path: UNCOVERED, fragment: id, label: title })),
    ...(hasCode ? [] : ofMarks.map((code) => ({ path: `codes/${code}/` }))),
    ...(uncovered.length > 0 ? [{ path: WHO_SENT_IT }] : []),
  ];
}

/**
 * The pages by words: the instant index and what people say, mixed.
 *
 * @param isMine whether a page is one of the reader's own senders, and the query leaves open which sender is meant
 */
function mix(
  query: ParsedQuery,
  byInstant: readonly InstantHit[],
  { senders }: Signals,
  search: SaidSearch,
  weights: SaidWeights,
  isMine: (path: string) => boolean,
): RankedHit[] {
  // The numbers stand in what people say of other codes, too.
  const words = query.codes.reduce((text, code) => text.replaceAll(String(code), ' '), stripAddresses(query.typed.normalize('NFKC')));
  const isName = query.terms.length <= SHORT && !FIELD.test(query.typed) && byInstant.some(({ complete }) => complete);
  const share = isName ? INSTANT_FOR_NAMES : weights.instant;
  const best = Math.max(1e-9, ...byInstant.map(({ score }) => Math.min(score, BEST_BY_WORDS)));
  const hits = new Map<string, { path: string; score: number; said: number; fragment?: string | undefined }>();
  for (const { path, score, fragment } of search.find(words, senders.length > 0))
    hits.set(path, { path, score: (1 - share) * score, said: score, fragment });
  for (const { path, score } of byInstant) {
    if (score >= BY_NUMBER / 2) continue;
    const hit = hits.get(path);
    hits.set(path, { path, fragment: hit?.fragment, said: hit?.said ?? 0, score: (hit?.score ?? 0) + (share * score) / best });
  }
  for (const hit of hits.values()) if (isMine(hit.path)) hit.score *= weights.mine;
  const sorted = [...hits.values()].sort((a, b) => b.score - a.score);
  return sorted
    .filter(({ score, said }) => score >= CUTOFF * sorted[0].score || said >= WELL_SAID)
    .map(({ path, fragment }) => ({ path, ...(fragment !== undefined && { fragment }) }));
}
