/** What the markup of a search carries for its script: where the indexes are, and what to say when they cannot be loaded. */
import type { SearchConfig } from '../answer.ts';
import { loadedTexts } from '../instant/load.ts';
import type { SearchTexts } from '../texts.ts';

/** The settings of a search. */
export interface Settings extends SearchConfig {
  /** Nothing could be loaded. */
  failed: string;
  /** A part could not be loaded. */
  partly: string;
  /** The strings of the language; undefined until the instant index has come. */
  readonly texts: SearchTexts | undefined;
}

/** The settings as data attributes have them. */
export type SettingsData = Record<Exclude<keyof Settings, 'others' | 'texts'>, string> & {
  /** Separated by spaces. */
  others: string;
};

/** The settings in the attributes of an element, as `searchAttributes` writes them. */
export function readSettings({ dataset }: HTMLElement): Settings {
  const data = dataset as unknown as SettingsData;
  return {
    ...data,
    others: data.others.split(' ').filter(Boolean),
    get texts() {
      return loadedTexts(data.index);
    },
  };
}
