/** The rows of a guide's tables that begin with numbers: each is an address, such as `#1016` or `#404.13`. */
import type { MdastNode } from 'satteri';
import { nodesIn, textOf } from './guide.ts';

/** A cell of nothing but numbers that are no codes: four digits (Cloudflare's), or a code with a part (IIS's). */
const NUMBERS = /^\s*(?:\d{4}|\d{3}\.\d{1,2})(?:(?:, |、)(?:\d{4}|\d{3}\.\d{1,2}))*\s*$/;

/**
 * The numbers of a cell, each of which is the id of its place; none where the cell holds anything else.
 *
 * @example
 * numbersInCell('1006, 1007') // => ['1006', '1007']
 * numbersInCell('Other 11xx') // => []
 */
export const numbersInCell = (text: string): string[] => (NUMBERS.test(text) ? text.trim().split(/, |、/) : []);

/** The numbers that begin a row of a guide, in its order. */
export function numberedRowsOf(body: MdastNode | undefined): string[] {
  const rows = [...(body ? nodesIn(body) : [])].filter((node) => node.type === 'tableRow');
  return rows.flatMap((row) => numbersInCell('children' in row && row.children[0] ? textOf(row.children[0]) : ''));
}
