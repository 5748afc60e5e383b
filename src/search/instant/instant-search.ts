/** The small index that answers at once: numbers, names, aliases, senders and titles, ranked in the browser. */
import { isCjk, normalize, tokenize } from '../query/normalize.ts';
import type { ParsedQuery } from '../query/parse.ts';
import type { SearchTexts } from '../texts.ts';
import { exactTerm, fieldOf, matchQuality, phraseQuality, type Field, type Phrase, type Term } from './match.ts';
import { WEIGHTS, type Weights } from './weights.ts';

/** One page in the index. */
export interface IndexedPage {
  /** Below `/{lang}/`. */
  path: string;
  names: readonly string[];
  /** Of each meaning of a code, the pages of its sender and its category, as positions in the index. */
  meanings: readonly (readonly [sender: number, category: number])[];
  /** Of each name of a code, the senders that have it, as positions in the index; left out where the heading does not say whose it is. */
  users?: readonly (readonly number[])[];
}

export interface InstantIndex {
  /** The same for the index and the words that belong to it. */
  id: string;
  /** What a search in the language shows. */
  texts: SearchTexts;
  pages: readonly IndexedPage[];
}

/** Further phrases by which the pages are found, in one script, normalized: a list for each page, in the order of the pages. */
export interface IndexedWords {
  id: string;
  phrases: readonly (readonly string[])[];
}

/** A page with everything that can be computed before a query. */
interface Page extends IndexedPage {
  code: number | undefined;
  nameFields: Field[];
  /** The names and aliases of its senders and categories. */
  relatedFields: Field[];
  aliasFields: Field[];
}

/** How well a page answers. */
interface Rank {
  score: number;
  /** Whether the query is a number, a name or an alias of the page. */
  exact: boolean;
  /** Whether the page has all terms of the query. */
  complete: boolean;
}

export interface InstantHit extends Rank {
  path: string;
  code: number | undefined;
  names: readonly string[];
  /** Of each name, the names of the senders that have it, where the heading says whose it is. */
  users: readonly (readonly string[])[];
  /** The senders of a code, in the order of its page; none for other pages. */
  senders: readonly { id: string; name: string }[];
}

/** What else the terms of a query may stand for (expand-query.ts). */
export interface QueryExpansion {
  /** A query without what is the reader's own. */
  withoutAddresses(query: ParsedQuery): ParsedQuery;
  /** Takes the words of the index as those that a term may stand for. */
  learn(vocabulary: ReadonlySet<string>): void;
  /** A term with its endings, beginnings and typos. */
  variantsOf(term: string): Term;
  /** What to look for: for each term, or synonym of several terms, the phrases any of which will do. */
  expand(terms: readonly string[], text: string): Phrase[][];
  /** Of the codes that have a page, those nearest to some that have none. */
  nearest(codes: readonly number[], existing: readonly number[]): number[];
}

/** The score of a page whose number is named: above everything that words can score. A class is above its codes. */
export const BY_NUMBER = 1000;
/** A page with less than this share of the score of the best one is left out: of the hits that words found, about one in five. */
const CUTOFF = 0.3;
/** What words can score about at most; where a number is named, the cutoff is taken from it. */
const BEST_BY_WORDS = 10;

/** The rank of a page that is listed, whatever was asked. */
const LISTED: Rank = { score: 0, exact: true, complete: true };

/** Answers queries on an index. */
export class InstantSearch {
  readonly #id: string;
  readonly #pages: readonly Page[];
  readonly #weights: Weights;
  #expansion: QueryExpansion | undefined;
  /** What was found last. */
  #latest: { parsed: ParsedQuery; passes: ((page: IndexedPage) => boolean) | undefined; hits: InstantHit[] } | undefined;

  constructor({ id, pages }: Pick<InstantIndex, 'id' | 'pages'>, weights: Weights = WEIGHTS) {
    this.#id = id;
    this.#weights = weights;
    this.#pages = pages.map((page) => {
      const number = /^codes\/(\d+)\/$/.exec(page.path)?.[1];
      return {
        ...page,
        code: number === undefined ? undefined : Number(number),
        nameFields: page.names.map((name) => fieldOf(normalize(name), weights.name)),
        relatedFields: [],
        aliasFields: [],
      };
    });
    this.#fieldsChanged();
  }

  /** Adds the words of a script; throws when they belong to another version of the index. */
  add({ id, phrases }: IndexedWords): void {
    if (id !== this.#id || phrases.length !== this.#pages.length) throw new Error('other version');
    for (const [position, page] of this.#pages.entries()) {
      // Senders have names in many spellings, and only one of them is the title of their page.
      const weight = page.path.startsWith('senders/') ? this.#weights.name : 1;
      page.aliasFields.push(...phrases[position].map((phrase) => fieldOf(phrase, weight)));
    }
    this.#fieldsChanged();
  }

  /** From now on, typos, endings and synonyms are understood. */
  useExpansion(expansion: QueryExpansion): void {
    this.#expansion = expansion;
    this.#fieldsChanged();
  }

  #fieldsChanged(): void {
    this.#latest = undefined;
    for (const page of this.#pages) {
      const related = [...new Set(page.meanings.flat())].map((position) => this.#pages[position]);
      page.relatedFields = related.flatMap((each) => [...each.nameFields, ...each.aliasFields]).map((field) => ({ ...field, weight: 1 }));
    }
    const fields = this.#pages.flatMap(({ nameFields, aliasFields }) => [...nameFields, ...aliasFields]);
    this.#expansion?.learn(new Set(fields.flatMap(({ words }) => words)));
  }

  /** The pages, at their positions. */
  get pages(): readonly IndexedPage[] {
    return this.#pages;
  }

  /** The page at a path as a hit, or undefined when the index does not have it. */
  page(path: string): InstantHit | undefined {
    const page = this.#pages.find((each) => each.path === path);
    return page && this.#hitOf(page, LISTED);
  }

  /** The page at a path, as the index has it. */
  indexed(path: string): IndexedPage | undefined {
    return this.#pages.find((each) => each.path === path);
  }

  /** The ids of the senders of a code, in the order of its page; none for other pages. */
  sendersOf(path: string): string[] {
    return this.page(path)?.senders.map(({ id }) => id) ?? [];
  }

  /** The codes that a query names and that have no page. */
  missing({ codes }: ParsedQuery): number[] {
    return codes.filter((code) => !this.#pages.some((page) => page.code === code));
  }

  /** The pages nearest to codes that have none; none before the expansion is loaded. */
  nearest(codes: readonly number[]): InstantHit[] {
    const existing = this.#pages.flatMap(({ code }) => code ?? []);
    const nearest = this.#expansion?.nearest(codes, existing) ?? [];
    return nearest.flatMap((code) => this.page(`codes/${code}/`) ?? []);
  }

  /**
   * The pages that answer a query, best first: a named code or class before everything, beginnings of codes in numeric order. A
   * filter without a query lists its codes.
   *
   * @param limit how many at most
   * @param passes whether a page may be among them (filter-pages.ts); left out, every page may
   */
  find(parsed: ParsedQuery, limit: number, passes?: (page: IndexedPage) => boolean): InstantHit[] {
    // Asked twice for each key: at once, and with what people say.
    if (this.#latest?.parsed !== parsed || this.#latest.passes !== passes)
      this.#latest = { parsed, passes, hits: this.#findAll(parsed, passes) };
    return this.#latest.hits.slice(0, limit);
  }

  #findAll(parsed: ParsedQuery, passes?: (page: IndexedPage) => boolean): InstantHit[] {
    const query = this.#expansion?.withoutAddresses(parsed) ?? parsed;
    const pages = passes ? this.#pages.filter(passes) : this.#pages;
    if (query.text === '') return passes ? pages.map((page) => this.#hitOf(page, LISTED)) : [];
    const ranks = this.#rankByTerms(pages, query);
    for (const page of pages) {
      const score = scoreByNumber(page, query);
      if (score > 0) ranks.set(page, { score: score + (ranks.get(page)?.score ?? 0), exact: true, complete: true });
    }
    const hits = [...ranks].map(([page, rank]) => this.#hitOf(page, rank)).sort((a, b) => b.score - a.score);
    const least = CUTOFF * Math.min(hits[0]?.score ?? 0, BEST_BY_WORDS);
    return hits.filter(({ score }) => score >= least);
  }

  #hitOf({ path, code, names, meanings, users = [] }: Page, rank: Rank): InstantHit {
    const nameOf = (sender: number) => this.#pages[sender].names[0];
    const senders = meanings.map(([sender]) => ({ id: this.#pages[sender].path.split('/')[1], name: nameOf(sender) }));
    return { path, code, names, users: users.map((each) => each.map(nameOf)), senders, ...rank };
  }

  #rankByTerms(pages: readonly Page[], { terms, text }: ParsedQuery): Map<Page, Rank> {
    const alternatives = this.#expansion?.expand(terms, text) ?? terms.map((term): Phrase[] => [[exactTerm(term)]]);
    const sums = new Map<Page, { score: number; matches: number }>();
    for (const phrases of alternatives) {
      const qualities = pages.map((page) => [page, this.#bestQuality(page, phrases)] as const).filter(([, quality]) => quality > 0);
      // Inverse document frequency: a term that few pages have tells more.
      const rarity = Math.log(1 + this.#pages.length / (1 + qualities.length));
      for (const [page, quality] of qualities) {
        const sum = sums.get(page) ?? { score: 0, matches: 0 };
        sums.set(page, { score: sum.score + rarity * quality, matches: sum.matches + 1 });
      }
    }
    const factorOf = this.#factorsFor(terms, text);
    return new Map(
      [...sums].map(([page, { score, matches }]) => {
        const { factor, isName } = factorOf(page);
        return [page, { score: score * factor, exact: isName, complete: matches === alternatives.length }];
      }),
    );
  }

  #bestQuality({ nameFields, relatedFields, aliasFields }: Page, phrases: readonly Phrase[]): number {
    const kinds = [nameFields, relatedFields, aliasFields];
    return Math.max(...phrases.map((phrase) => matchQuality(phrase, kinds, this.#weights)));
  }

  /** What a page has of the query as a whole, beyond its single terms. */
  #factorsFor(terms: readonly string[], text: string): (page: Page) => { factor: number; isName: boolean } {
    const { wholeField, oneName, verbatimWord } = this.#weights;
    const variants = terms.map((term) => this.#expansion?.variantsOf(term) ?? exactTerm(term));
    const exact = terms.map(exactTerm);
    const typed = ` ${terms.join(' ')} `;
    // What a name has in parentheses explains it.
    const isQuery = (field: Field) => field.text.replace(/ ?\(.*/, '') === text || ` ${field.text} ` === typed;
    const isVerbatim = (field: Field) => field.words.length > 1 && typed.includes(` ${field.text} `);
    return ({ path, nameFields, aliasFields }) => {
      const fields = [...nameFields, ...aliasFields];
      const isWhole = fields.some(isQuery);
      // Of an alias, the index has only the words that the names lack, but for senders.
      const inNames = (term: Term) => nameFields.some((name) => term.qualityIn(name) === 1);
      const isAlias = (field: Field) =>
        exact.length > 1 && isWithin(field, typed) && exact.every((term) => term.qualityIn(field) === 1 || inNames(term));
      const isName = (path.startsWith('senders/') ? fields : nameFields).some(isQuery) || aliasFields.some(isAlias);
      const isInOneName = terms.length > 1 && nameFields.some((name) => phraseQuality(variants, name) > 0);
      const verbatimWords = Math.max(0, ...fields.filter(isVerbatim).map(({ words }) => words.length));
      return { factor: (isWhole ? wholeField : 1) * (isInOneName ? oneName : 1) * (1 + verbatimWord * verbatimWords), isName };
    };
  }
}

/** Whether a text holds every term of a field. */
const isWithin = ({ text }: Field, typed: string): boolean =>
  tokenize(text).every((term) => typed.includes(isCjk(term) ? term : ` ${term} `));

/** The score of a page that a query names by its number; 0 for every other page. */
function scoreByNumber({ path, code }: Page, { codes, prefix, codeClass }: ParsedQuery): number {
  if (codeClass && path === `classes/${codeClass}/`) return 2 * BY_NUMBER;
  if (code === undefined) return 0;
  if (codes.includes(code)) return BY_NUMBER - codes.indexOf(code);
  const isListed = (prefix && String(code).startsWith(prefix)) || codeClass === `${Math.floor(code / 100)}xx`;
  return isListed ? BY_NUMBER - code : 0;
}
