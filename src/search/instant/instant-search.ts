/** The small index that answers at once: numbers, names, aliases, senders and titles, ranked in the browser. */
import { fold, isRun, partsOf } from '../query/normalize.ts';
import { questionOf } from '../query/parse.ts';

/** One page in the index. */
export interface IndexedPage {
  /** Below `/{lang}/`. */
  path: string;
  names: readonly string[];
  /** For a code, what its meanings are: the places in the index of the page of the sender and of the category. */
  meanings: readonly (readonly [sender: number, category: number])[];
}

export interface InstantIndex {
  /** The same for the index and the words that belong to it. */
  id: string;
  pages: readonly IndexedPage[];
}

/** Further phrases by which the pages are found, in one script, folded: a list for each page, in the order of the pages. */
export interface IndexedWords {
  id: string;
  phrases: readonly (readonly string[])[];
}

/** The scripts whose words are loaded apart. */
export const SCRIPTS = ['japanese', 'latin'] as const;
export type Script = (typeof SCRIPTS)[number];

/**
 * The scripts in which a query has words to look for; a number needs none.
 *
 * @example
 * scriptsIn('cloudflare 524') // => ['latin']
 * scriptsIn('504エラー')       // => []
 */
export function scriptsIn(query: string): Script[] {
  const { parts } = questionOf(query);
  return SCRIPTS.filter((script) => parts.some((part) => isRun(part) === (script === 'japanese')));
}

/** A text that can hold a part of a query. */
export interface Field {
  text: string;
  words: readonly string[];
  weight: number;
}

interface Prepared extends IndexedPage {
  code: number | undefined;
  named: Field[];
  /** The names of its senders and categories. */
  kinds: Field[];
  phrases: Field[];
}

/** How well a page answers. */
interface Rank {
  score: number;
  /** Whether the query is a number, a name or an alias of the page. */
  exact: boolean;
}

export interface InstantHit extends Rank {
  path: string;
  code: number | undefined;
  names: readonly string[];
  /** The names of the senders of a code. */
  senders: readonly string[];
}

/** A match in a name counts more than one in an alias, a sender or a category. */
const NAME = 3;
const OTHER = 2;
/** The share of the other matches of a page that is added to its best one. */
const AGREEMENT = 0.15;
/** Below this share of what the best hit has, a page is noise. */
const NOISE = 0.3;

/** Answers queries on an index; what can be computed once is. */
export class InstantSearch {
  readonly #index: InstantIndex;
  readonly #pages: Prepared[];
  /** What else a query may stand for; until it is loaded, only what is typed. */
  #leniency: Leniency | undefined;

  constructor(index: InstantIndex) {
    this.#index = index;
    this.#pages = index.pages.map((page) => {
      const number = /^codes\/(\d+)\/$/.exec(page.path)?.[1];
      const code = number === undefined ? undefined : Number(number);
      return {
        ...page,
        code,
        named: page.names.map((name) => fieldOf(fold(name), NAME)),
        kinds: [],
        phrases: [],
      };
    });
    this.#prepare();
  }

  /** Adds the words of a script; throws when they belong to another version of the index. */
  add({ id, phrases }: IndexedWords): void {
    if (id !== this.#index.id || phrases.length !== this.#pages.length) throw new Error('other version');
    for (const [place, page] of this.#pages.entries())
      page.phrases.push(...phrases[place].map((phrase) => fieldOf(phrase, page.path.startsWith('senders/') ? NAME : OTHER)));
    this.#prepare();
  }

  #prepare(): void {
    for (const page of this.#pages) {
      const kinds = new Set(page.meanings.flat());
      page.kinds = [...kinds].flatMap((place) =>
        [...this.#pages[place].named, ...this.#pages[place].phrases].map((field) => ({ ...field, weight: OTHER })),
      );
    }
    this.#leniency?.learn(this.#pages.flatMap(({ named, phrases }) => [...named, ...phrases]));
  }

  /** From now on, typos, endings and synonyms are understood. */
  set leniency(leniency: Leniency) {
    this.#leniency = leniency;
    for (const page of this.#pages) page.phrases.push(...leniency.messagesOf(page.path).map((message) => fieldOf(message, OTHER)));
    this.#prepare();
  }

  get isLenient(): boolean {
    return this.#leniency !== undefined;
  }

  /** The pages of senders or categories, for a choice among them. */
  pagesBelow(folder: string): { id: string; name: string }[] {
    return this.#pages.flatMap(({ path, names }) =>
      path.startsWith(`${folder}/`) ? [{ id: path.slice(folder.length + 1, -1), name: names[0] }] : [],
    );
  }

  /** The path of the page at a place in the index. */
  pathAt(place: number): string {
    return this.#pages[place].path;
  }

  /** The hit for a code, or undefined when no page has it. */
  page(path: string): InstantHit | undefined {
    const page = this.#pages.find((each) => each.path === path);
    return page && this.#hitOf(page, { score: 0, exact: true });
  }

  /**
   * The pages that answer a query, best first: a named code or class before everything, prefixes in numeric order. A filter
   * without a query lists its codes.
   *
   * @param limit how many at most
   * @param passes whether a page may be among them (ui/filter-form.ts)
   */
  find(query: string, limit: number, passes: (page: IndexedPage) => boolean = () => true): InstantHit[] {
    const { codes, prefix, codeClass, parts, text } = questionOf(this.#leniency?.withoutAddresses(query) ?? query);
    const pages = this.#pages.filter(passes);
    const scores = new Map<Prepared, Rank>();
    const add = (page: Prepared, score: number, exact = true) => {
      const sum = scores.get(page);
      scores.set(page, { score: (sum?.score ?? 0) + score, exact: exact || sum?.exact === true });
    };
    for (const [page, { score, exact }] of this.#rank(pages, parts, text)) add(page, score, exact);
    for (const page of pages) {
      if (text === '') {
        if (page.code !== undefined && pages.length < this.#pages.length) add(page, 1000 - page.code);
        continue;
      }
      if (page.code !== undefined) {
        const place = codes.indexOf(page.code);
        if (place >= 0) add(page, 1000 - place);
        if (prefix && String(page.code).startsWith(prefix)) add(page, 1000 - page.code);
      }
      if (codeClass && page.path === `classes/${codeClass}/`) add(page, 2000);
      if (codeClass && page.code !== undefined && page.code >= Number(codeClass[0]) * 100 && page.code < (Number(codeClass[0]) + 1) * 100)
        add(page, 1000 - page.code);
    }
    // Beside words, a number without a page is mostly none of ours.
    const known = pages.filter(({ code }) => code !== undefined);
    if (parts.length === 0)
      for (const asked of codes.filter((code) => !known.some((page) => page.code === code)))
        for (const page of this.#leniency?.nearestTo(asked, known) ?? []) add(page, 100 - Math.abs(page.code! - asked), false);
    const found = [...scores].map(([page, rank]) => this.#hitOf(page, rank)).sort((a, b) => b.score - a.score);
    return found.filter(({ score }) => score >= Math.min(found[0].score, 20) * NOISE).slice(0, limit);
  }

  #hitOf({ path, code, names, meanings }: Prepared, rank: Rank): InstantHit {
    const senders = new Set(meanings.map(([sender]) => this.#pages[sender].names[0]));
    return { path, code, names, senders: [...senders], ...rank };
  }

  #rank(pages: readonly Prepared[], parts: string[], text: string): Map<Prepared, Rank> {
    const total = new Map<Prepared, { score: number; matched: number }>();
    const wanted = parts.map((part) => this.#leniency?.wanted(part) ?? exactly(part));
    const terms = this.#leniency?.termsOf(parts, text) ?? wanted.map((each): Phrase[] => [[each]]);
    for (const term of terms) {
      const matches = pages.map((page) => [page, Math.max(...term.map((phrase) => matchOf(phrase, page)))] as const);
      const matching = matches.filter(([, quality]) => quality > 0);
      const rarity = Math.log(1 + this.#pages.length / (1 + matching.length));
      for (const [page, quality] of matching) {
        const sum = total.get(page) ?? { score: 0, matched: 0 };
        total.set(page, { score: sum.score + rarity * quality, matched: sum.matched + 1 });
      }
    }
    const typed = ` ${parts.join(' ')} `;
    const isTyped = (field: Field) => field.text.replace(/ ?\(.*/, '') === text || ` ${field.text} ` === typed;
    return new Map(
      [...total].map(([page, { score, matched }]) => {
        const fields = [...page.named, ...page.phrases];
        const whole = fields.some(isTyped);
        const inOneName = parts.length > 1 && page.named.some((name) => allIn(wanted, name) > 0);
        const quoted = Math.max(
          0,
          ...fields.map((field) => (field.words.length > 1 && typed.includes(` ${field.text} `) ? field.words.length : 0)),
        );
        return [
          page,
          {
            score: score * (whole ? 1.5 : 1) * (inOneName ? 1.3 : 1) * (1 + 0.25 * quoted),
            // Each of several words stands there just so: that is an alias, too.
            exact: whole || (parts.length > 1 && matched === terms.length && !this.#leniency),
          },
        ];
      }),
    );
  }
}

/** A part of a query, and the words of the index that it may stand for; a run of Japanese has none. */
export interface Wanted {
  part: string;
  words: ReadonlyMap<string, number> | undefined;
  /** How well a text holds the run, from 0 to 1; when left out, only the very run counts. */
  share?: (run: string, text: string) => number;
}

/** Parts that have to stand in one field. */
export type Phrase = readonly Wanted[];

/** What else a query may stand for (expand-query.ts). */
export interface Leniency {
  /** Takes note of what stands in the index. */
  learn(fields: readonly Field[]): void;
  /** What a part of a query may stand for. */
  wanted(part: string): Wanted;
  /** What has to be matched: for each part, or phrase of several, the phrases any of which will do. */
  termsOf(parts: readonly string[], text: string): Phrase[][];
  /** Messages that belong to a page, whole. */
  messagesOf(path: string): readonly string[];
  /** The pages of the codes nearest to one that has no page. */
  nearestTo<Page extends { code: number | undefined }>(code: number, pages: readonly Page[]): Page[];
  /** A query without what is the reader's own. */
  withoutAddresses(query: string): string;
}

/** Nothing but the very part. */
const exactly = (part: string): Wanted => ({ part, words: isRun(part) ? undefined : new Map([[part, 1]]) });

/** How well a phrase matches a page, from 0 to a bit above `NAME`: all of its parts have to be in one field, and a short field counts more. */
function matchOf(wanted: Phrase, { named, kinds, phrases }: Prepared): number {
  const length = wanted.reduce((sum, { part }) => sum + part.length, 0);
  const found = [named, kinds, phrases].map((fields) =>
    Math.max(0, ...fields.map((field) => field.weight * (0.7 + 0.3 * Math.min(1, length / field.text.length)) * allIn(wanted, field))),
  );
  const best = Math.max(...found);
  return best + AGREEMENT * (found.reduce((sum, each) => sum + each, 0) - best);
}

/** How well a field holds all parts, from 0 to 1; 0 when one is missing. */
function allIn(wanted: readonly Wanted[], field: Field): number {
  let sum = 0;
  for (const { part, words, share } of wanted) {
    const quality = words
      ? Math.max(0, ...field.words.map((word) => words.get(word) ?? 0))
      : (share?.(part, field.text) ?? Number(field.text.includes(part)));
    if (quality === 0) return 0;
    sum += quality;
  }
  return wanted.length === 0 ? 0 : sum / wanted.length;
}

function fieldOf(text: string, weight: number): Field {
  return { text, words: partsOf(text).filter((part) => !isRun(part)), weight };
}
