/**
 * The weights of the ranker. Each is here because queries lose their page without it: `npm run bench:search -- --ablate` prints
 * how many, docs/search.md has the table, and a test fails when one has no effect. That words count less when they are typos, other
 * endings or beginnings of words has none, so there is no weight for it.
 */
export const WEIGHTS = {
  /** A match in a name of a page; 1: worth as much as one in an alias, a sender or a category. */
  name: 1.5,
  /** The share of a match that depends on how much of the field it fills; 0: a long field counts as much as a short one. */
  fill: 0.3,
  /** The share of its further kinds of matches that a page gets on top of its best one; 0: the best one alone counts. */
  agreement: 0.15,
  /** The query is a whole name or alias; 1: no more than its words are. */
  wholeField: 1.5,
  /** All terms of a query are in one name; 1: no more than in several fields. */
  oneName: 1.3,
  /** Each word of an alias or message that the query holds whole, as a pasted message does; 0: no more than single words. */
  verbatimWord: 0.25,
};
export type Weights = Readonly<typeof WEIGHTS>;
