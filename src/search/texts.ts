/** The strings that a search shows with what it finds: they come with the instant index of the language, so that pages do not carry them. */
export interface SearchTexts {
  /** Above pages to go on from. */
  none: string;
  /** Where there is none to go on from. */
  noneAlone: string;
  /** Where a filter has been chosen. */
  noneFiltered: string;
  /** Before the others: only a part of what was typed is searched. */
  cut: string;
  foundOne: string;
  /** With `{count}`. */
  foundMany: string;
  all: string;
  /** With `{language}`: above pages in another language. */
  otherHeading: string;
  unquoted: string;
  /** With `{codes}`: codes that are asked for and have no page. */
  missing: string;
  /** With `{products}`: what the query means and the site does not cover. */
  uncovered: string;
  /** Above the codes nearest to them. */
  nearest: string;
  offered: string;
  recent: string;
  /** What the star says of a hit that leads to one of the reader's own senders. */
  myProducts: string;
  /** On the button that empties the list of recent codes. */
  forget: string;
  /** On the button that removes the filter. */
  unfilter: string;
}
