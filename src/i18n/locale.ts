/** What a language differs in besides its words. */
export interface Locale {
  /** The language as Open Graph writes it, with a territory: `ja_JP`. */
  openGraph: string;
  /** The style of Intl.DateTimeFormat in which a day is neither cut short nor longer than its line. */
  dateStyle: 'long' | 'medium';
  /** How many characters of a description search results and chat windows show. A full-width character takes the place of two. */
  descriptionLength: number;
  /** Finds the phrases of a title between which a line may break; left out where words are separated by spaces. */
  phraseParser?: { parse(text: string): string[] };
}
