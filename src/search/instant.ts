/** The small index that answers at once: numbers, names, aliases, senders and titles, ranked in the browser. */
import { nearestCodes } from '../codes.ts';
import { fold, isNear, isRun, pairsOf, partsOf } from './fold.ts';
import { questionOf } from './question.ts';

/** One page in the index, as it is sent: address below `/{lang}/`, names, further words, places in `shared` of its categories and senders. */
export type IndexedPage = readonly [path: string, names: readonly string[], words: string, shared?: readonly number[]];

export interface InstantIndex {
  pages: readonly IndexedPage[];
  /** Folded titles of categories in every language, and names of senders. */
  shared: readonly string[];
  /** Groups of phrases that mean the same, folded. */
  synonyms: readonly (readonly string[])[];
}

/** A text that can hold a part of a query. */
interface Field {
  text: string;
  words: string[];
}

interface Prepared {
  path: string;
  code: number | undefined;
  /** As they are shown. */
  titles: readonly string[];
  names: Field[];
  /** The titles of its categories and the names of its senders. */
  kinds: Field[];
  words: Field;
}

export interface InstantHit {
  /** Below `/{lang}/`. */
  path: string;
  code: number | undefined;
  names: readonly string[];
  score: number;
}

const NAME = 3;
const KIND = 2.4;
const WORDS = 2;
/** A phrase that stands for another is not quite it. */
const SYNONYM = 0.9;
/** Below this share of what the best hit has, a page is noise. */
const NOISE = 0.3;

/** How many of the nearest codes are offered for a number that has no page. */
const NEAREST = 3;

/** Answers queries on an index; what can be computed once is. */
export class InstantSearch {
  readonly #pages: Prepared[];
  readonly #synonyms: readonly (readonly string[])[];

  constructor({ pages, synonyms, shared }: InstantIndex) {
    const kinds = shared.map(fieldOf);
    this.#synonyms = synonyms;
    this.#pages = pages.map(([path, names, words, places = []]) => {
      const code = /^codes\/(\d+)\/$/.exec(path)?.[1];
      return {
        path,
        titles: names,
        code: code === undefined ? undefined : Number(code),
        names: names.map((name) => fieldOf(fold(name))),
        kinds: places.map((place) => kinds[place]),
        words: fieldOf(words),
      };
    });
  }

  /**
   * The pages that answer a query, best first: a named code or class before everything, prefixes in numeric order.
   *
   * @param limit how many at most
   */
  find(query: string, limit: number): InstantHit[] {
    const { codes, prefix, codeClass, parts, text } = questionOf(query);
    const scores = new Map<Prepared, number>();
    const add = (page: Prepared, score: number) => scores.set(page, (scores.get(page) ?? 0) + score);
    for (const [page, score] of this.#rank(parts, text)) add(page, score);
    for (const page of this.#pages) {
      if (page.code !== undefined) {
        const place = codes.indexOf(page.code);
        if (place >= 0) add(page, 1000 - place);
        if (prefix && String(page.code).startsWith(prefix)) add(page, 1000 - page.code);
      }
      if (codeClass && page.path === `classes/${codeClass}/`) add(page, 2000);
      if (codeClass && page.code !== undefined && page.code >= Number(codeClass[0]) * 100 && page.code < (Number(codeClass[0]) + 1) * 100)
        add(page, 1000 - page.code);
    }
    // A number without a page; inside a longer message, numbers are mostly none of ours.
    const known = this.#pages.filter(({ code }) => code !== undefined);
    const unknown = parts.length === 0 ? codes.filter((asked) => !known.some(({ code }) => code === asked)) : [];
    for (const asked of unknown) {
      const near = nearestCodes(
        asked,
        known.map(({ code }) => code!),
        NEAREST,
      );
      for (const page of known.filter(({ code }) => near.includes(code!))) add(page, 100 - near.indexOf(page.code!));
    }
    const found = [...scores]
      .map(([{ path, code, titles }, score]) => ({ path, code, names: titles, score }))
      .sort((a, b) => b.score - a.score);
    return found.filter(({ score }) => score >= Math.min(found[0].score, 20) * NOISE).slice(0, limit);
  }

  #rank(parts: string[], text: string): Map<Prepared, number> {
    const terms = this.#termsOf(parts, text);
    const total = new Map<Prepared, { score: number; covered: number }>();
    let whole = 0;
    for (const term of terms) {
      const matches = this.#pages.map(
        (page) =>
          [
            page,
            Math.max(...term.map((phrase, index) => (index === 0 ? matchOf(phrase, page) : SYNONYM * matchOf(phrase, page, true)))),
          ] as const,
      );
      const matching = matches.filter(([, quality]) => quality > 0);
      const rarity = Math.log(1 + this.#pages.length / (1 + matching.length));
      whole += rarity;
      for (const [page, quality] of matching) {
        const sum = total.get(page) ?? { score: 0, covered: 0 };
        total.set(page, { score: sum.score + rarity * quality, covered: sum.covered + rarity });
      }
    }
    return new Map(
      [...total].map(([page, { score, covered }]) => {
        // The whole name was typed; and what many senders use is met more often.
        const exact = page.names.some((name) => name.text === text) ? 1.5 : 1;
        const together = parts.length > 1 && page.names.some((name) => allIn(parts, name) > 0) ? 1.3 : 1;
        return [page, score * (covered / whole) * exact * together * (1 + 0.03 * Math.log2(page.names.length))];
      }),
    );
  }

  /** What has to be matched: each part, or a phrase that has synonyms, as typed and then with all of its synonyms. */
  #termsOf(parts: string[], text: string): string[][] {
    const terms: string[][] = [];
    let rest = [...parts];
    const spoken = ` ${partsOf(text).join(' ')} `;
    for (const group of this.#synonyms) {
      const said = group.filter((phrase) => spoken.includes(bounded(phrase))).sort((a, b) => b.length - a.length)[0];
      if (!said) continue;
      const pieces = partsOf(said);
      terms.push([said, ...group.filter((phrase) => phrase !== said)]);
      rest = rest.flatMap((part) => (pieces.includes(part) ? [] : isRun(part) ? part.split(said).filter(Boolean) : [part]));
    }
    return [...terms, ...rest.map((part) => [part])];
  }
}

/** A phrase with a space where it begins or ends in a Latin word, so that `rst` is not found in `first`. */
function bounded(phrase: string): string {
  return `${isRun(phrase) ? '' : ' '}${phrase}${isRun(phrase.at(-1)!) ? '' : ' '}`;
}

/** How well a phrase matches a page, from 0 to `NAME`: all of its parts have to be in one field, and a short name counts more. */
function matchOf(phrase: string, { names, kinds, words }: Prepared, strict = false): number {
  const parts = partsOf(phrase);
  if (parts.length === 0) return 0;
  const length = parts.join('').length;
  const share = (field: Field) => 0.7 + 0.3 * Math.min(1, length / field.text.length);
  return Math.max(
    // The further words are a bag: what stands together in a query need not have stood together there.
    WORDS * (parts.length > 1 ? 0.6 : 1) * allIn(parts, words, strict),
    ...names.map((name) => NAME * share(name) * allIn(parts, name, strict)),
    ...kinds.map((kind) => KIND * share(kind) * allIn(parts, kind, strict)),
  );
}

/** @param strict whether only the very parts count, without typos and beginnings */
function allIn(parts: readonly string[], field: Field, strict = false): number {
  let sum = 0;
  for (const part of parts) {
    const there = isRun(part) ? field.text.includes(part) : field.words.includes(part);
    const quality = strict ? Number(there) : isRun(part) ? runIn(part, field.text) : wordIn(part, field.words);
    if (quality === 0) return 0;
    sum += quality;
  }
  return sum / parts.length;
}

function runIn(run: string, text: string): number {
  if (text.includes(run)) return 1;
  if (run.length < 3) return 0;
  const pairs = pairsOf(run);
  const share = pairs.filter((pair) => text.includes(pair)).length / pairs.length;
  return share >= 0.5 ? 0.8 * share : 0;
}

function wordIn(word: string, words: readonly string[]): number {
  let best = 0;
  const typos = word.length >= 8 ? 2 : word.length >= 5 ? 1 : 0;
  for (const other of words) {
    if (other === word) return 1;
    // A first letter is seldom mistyped, and comparing it first keeps this quick.
    if (other[0] !== word[0]) continue;
    if (word.length >= 3 && other.startsWith(word)) best = Math.max(best, 0.8);
    else if (word.length >= 5 && other.length >= 4 && word.startsWith(other)) best = Math.max(best, 0.7);
    else if (best < 0.6 && typos > 0 && isNear(word, other, 1)) best = 0.6;
    else if (best < 0.4 && typos > 1 && isNear(word, other, 2)) best = 0.4;
  }
  return best;
}

function fieldOf(text: string): Field {
  return { text, words: partsOf(text).filter((part) => !isRun(part)) };
}
