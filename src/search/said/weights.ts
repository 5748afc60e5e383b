/**
 * The weights of the ranking by what people say. Each is here because queries lose their page without it: docs/search.md has the table, which
 * `npm run bench:search -- --ablate` prints.
 */
export const SAID_WEIGHTS = {
  /** How much more a term counts that is in the name of a place; 1: no more. */
  name: 1.4,
  /** How much a code counts that no standard has, when the query names no sender; 1: no less than those of the standards. */
  nonstandard: 0.85,
  /** How much the page of a category counts; 1: as much as a code. */
  category: 1.3,
  /** How much the instant index counts beside what people say; 0: nothing. */
  instant: 0.25,
  /** How much a code of the reader's own senders counts, when the query names no sender; 1: no more than those of others. */
  mine: 1.2,
};
export type SaidWeights = Readonly<typeof SAID_WEIGHTS>;
