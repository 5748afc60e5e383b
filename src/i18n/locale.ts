/** The facts about a language besides its words. */

/** How a language is written, for dates, lengths and line breaks. */
export interface Locale {
  /** The language as Open Graph writes it, with a territory: `ja_JP`. */
  openGraph: string;
  /** The style of Intl.DateTimeFormat for days in running text. */
  dateStyle: 'long' | 'medium';
  /** How many characters of a description search results and chat windows show. A full-width character takes the place of two. */
  descriptionLength: number;
  /** Finds the phrases of a title between which a line may break; left out where words are separated by spaces. */
  phraseParser?: { parse(text: string): string[] };
}
