/** Who else uses a code, as far as products without pages are known to. */
import type { Localized, Uncovered } from '../content/schema.ts';
import { STANDARD, type Code } from './code.ts';

/** A product without pages, with its use of a code. */
export interface OtherUser {
  id: string;
  name: Localized;
  use: Localized;
}

/**
 * Whether a reader may take the sender of a code for its only user: one sender has it, and no standard. Where several have it, the page
 * asks which of them returned it.
 *
 * @example
 * hasOneUser(code529) // => true
 * hasOneUser(code504) // => false
 */
export const hasOneUser = ({ meanings }: Code): boolean => meanings.length === 1 && meanings[0].sender !== STANDARD;

/**
 * The products without pages that use a code.
 *
 * @example
 * otherUsersOf(529, uncovered).map(({ id }) => id) // => ['anthropic-api', 'ssl-labs']
 */
export function otherUsersOf(code: number, uncovered: ReadonlyMap<string, Uncovered>): OtherUser[] {
  return [...uncovered].flatMap(([id, { name, numbers }]) =>
    numbers.filter((number) => number.code === code).map((use) => ({ id, name, use })),
  );
}
