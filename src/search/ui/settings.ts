/** What the markup of a search carries for its script: where the indexes are, and the strings of the language. */
import type { SearchConfig } from '../answer.ts';

/** The strings that the script shows. */
export interface SearchTexts {
  /** Above pages to go on from. */
  none: string;
  /** Where there is none to go on from. */
  noneAlone: string;
  /** Where a filter has been chosen. */
  noneFiltered: string;
  /** Before the others: only a part of what was typed is searched. */
  cut: string;
  failed: string;
  partly: string;
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
  /** On the button that empties the list of recent codes. */
  forget: string;
  /** On the button that removes the filter. */
  unfilter: string;
}

export type Settings = SearchConfig & SearchTexts;

/** The settings as data attributes have them. */
export type SettingsData = Record<Exclude<keyof Settings, 'others'>, string> & {
  /** Separated by spaces. */
  others: string;
};

/** The settings in the attributes of an element, as `searchAttributes` writes them. */
export function readSettings({ dataset }: HTMLElement): Settings {
  const data = dataset as unknown as SettingsData;
  return { ...data, others: data.others.split(' ').filter(Boolean) };
}
