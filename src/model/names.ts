/** The names of a code: all of them, and those that a heading has room for. */
import type { Lang } from '../languages.ts';
import { isFailure, STANDARD, type Code } from './code.ts';

/** A name with the senders that have it. */
export interface SharedName {
  name: string;
  /** Ids, in the order of the page. */
  senders: string[];
}

/** What products use a code for, where its names do not say it. */
export interface CodeUse {
  /** How many products have the code; the standard is none. */
  products: number;
  /** How many categories their meanings are of; 0 for a code that reports no failure. */
  kinds: number;
  /** Whether the standard's category is none of these. */
  isOther: boolean;
}

/** What a heading shows. */
export interface Heading {
  /** The names with the senders that have to be named beside them: none where a name is the standard's, or stands for all. */
  names: SharedName[];
  /** Whether the page has names that the heading leaves out. */
  isPartial: boolean;
  /** Whether those left out are failures of another kind, and no standard says which name is the main one. */
  hasOthers: boolean;
  /** Where several products have the code, and the names do not say which of them. */
  use: CodeUse | undefined;
}

/**
 * The names of a code, each once with its senders: the standard's first, then the names that most senders share.
 *
 * @example
 * sharedNames(code524, 'en')
 * // => [{ name: 'Origin response timed out', senders: ['tencent-edgeone', 'cloudflare'] }, { name: 'Platform overload', … }]
 */
export function sharedNames({ meanings }: Pick<Code, 'meanings'>, lang: Lang): SharedName[] {
  const byName = Map.groupBy(meanings, ({ name }) => name[lang]);
  const names = [...byName].map(([name, its]) => ({ name, senders: its.map(({ sender }) => sender) }));
  const rank = ({ senders }: SharedName) => (senders.includes(STANDARD) ? Infinity : senders.length);
  // Not a difference: that of two infinite ranks is no number.
  return names.sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) < rank(b) ? 1 : -1));
}

/**
 * The names of a code, each once, in the order of `sharedNames`.
 *
 * @example
 * namesOf(code423, 'en') // => ['Locked (WebDAV)', 'Request loop', 'Shop locked']
 */
export const namesOf = (code: Pick<Code, 'meanings'>, lang: Lang): string[] => sharedNames(code, lang).map(({ name }) => name);

/** So many names stand in a heading with the products that have them, … */
const NAMES_SIDE_BY_SIDE = 2;
/** … where so many products have the code; of more, a heading would be a list, and the list of products is right below it. */
const PRODUCTS_SIDE_BY_SIDE = 3;

/**
 * What the heading of a code shows. Of two names, it says which product has which. Of more, the standard's stands alone, or where there is
 * none, the name that most senders share; then it says how many products have the code, and for how many kinds of failure.
 *
 * @example
 * headingOf(code524, 'en').names // => [{ name: 'Origin response timed out', senders: ['tencent-edgeone', …] }, …]
 * headingOf(code503, 'en').names // => [{ name: 'Service unavailable', senders: [] }]
 * headingOf(code503, 'en').use   // => { products: 11, kinds: 4, isOther: false }
 */
export function headingOf(code: Pick<Code, 'code' | 'meanings'>, lang: Lang): Heading {
  const names = sharedNames(code, lang);
  const products = code.meanings.filter(({ sender }) => sender !== STANDARD);
  if (names.length > 1 && names.length <= NAMES_SIDE_BY_SIDE && products.length <= PRODUCTS_SIDE_BY_SIDE) {
    const labeled = names.map((each) => (each.senders.includes(STANDARD) ? { ...each, senders: [] } : each));
    return { names: labeled, isPartial: false, hasOthers: false, use: undefined };
  }
  const kinds = new Set(products.map(({ category }) => category));
  const standard = code.meanings.find(({ sender }) => sender === STANDARD);
  return {
    names: [{ name: names[0].name, senders: [] }],
    isPartial: names.length > 1,
    hasOthers: names.length > 1 && kinds.size > 1 && !standard,
    use:
      products.length > 1
        ? {
            products: products.length,
            kinds: isFailure(code.code) ? kinds.size : 0,
            isOther: standard !== undefined && !kinds.has(standard.category),
          }
        : undefined,
  };
}
