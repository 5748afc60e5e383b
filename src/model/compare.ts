/** Comparisons of senders: the same number with other meanings, and the same failure with other numbers. */
import { STANDARD, type Code, type CodeMeaning } from './code.ts';

/** Codes that several senders use, grouped by whether the senders agree on the category. */
export interface SharedCodes {
  /** The meanings are of different categories. */
  collisions: Code[];
  /** All meanings are of one category. */
  agreements: Code[];
}

/**
 * The codes that more than one sender uses.
 *
 * @param codes in numeric order, which is kept
 * @example
 * sharedCodes(codes).collisions.map(({ code }) => code) // => [0, 423, 509, 524, …]
 */
export function sharedCodes(codes: readonly Code[]): SharedCodes {
  const shared = codes.filter(({ meanings }) => meanings.length > 1);
  const collides = ({ meanings }: Code) => new Set(meanings.map(({ category }) => category)).size > 1;
  return { collisions: shared.filter(collides), agreements: shared.filter((code) => !collides(code)) };
}

/** One kind of failure with the numbers that each sender has for it. */
export interface Equivalents {
  category: string;
  /** Keyed by sender; senders without a number for it are left out. */
  bySender: Map<string, CodeMeaning[]>;
}

/** The meanings of each category, grouped once for each list: the page of every meaning asks for one. */
const groups = new WeakMap<readonly CodeMeaning[], Map<string, CodeMeaning[]>>();

function byCategory(meanings: readonly CodeMeaning[]): Map<string, CodeMeaning[]> {
  const known = groups.get(meanings) ?? Map.groupBy(meanings, ({ category }) => category);
  groups.set(meanings, known);
  return known;
}

/**
 * The kinds of failure for which at least two vendors have numbers, with the standard's beside them.
 *
 * @param meanings in numeric order, which is kept within a cell
 * @param categories in the order of rows
 * @example
 * equivalentsIn(meanings, ['connect-timeout'])[0].bySender.get('cloudflare')?.map(({ code }) => code) // => [522]
 */
export function equivalentsIn(meanings: readonly CodeMeaning[], categories: Iterable<string>): Equivalents[] {
  return [...categories]
    .map((category) => ({
      category,
      bySender: Map.groupBy(byCategory(meanings).get(category) ?? [], ({ sender }) => sender),
    }))
    .filter(({ bySender }) => [...bySender.keys()].filter((sender) => sender !== STANDARD).length > 1);
}
