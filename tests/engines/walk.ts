/** The walks of readers through the built site. Each file of `walks/` defines some; every engine goes through all of them. */
import type { Browser } from './browser.ts';
import type { Reader } from './engine.ts';
import type { Site } from './site.ts';

/** A walk. */
export interface Walk {
  /** What the reader can do. */
  name: string;
  reader: Reader;
  go(browser: Browser, site: Site): Promise<void>;
}

/** Every walk of the files that have been imported. */
export const walks: Walk[] = [];

/**
 * Defines a walk, which every engine begins with a page without a history, on a site that keeps nothing of this reader. The addresses
 * that it opens begin at the root of the site.
 *
 * @param name what the reader can do
 * @param reader asks for English, with scripts and storage, keeps pages, and waits for them, where nothing else is said
 * @example
 * walk('a section can be linked to', async (browser) => {
 *   await browser.open('/en/codes/504/#nginx');
 *   await browser.until(() => document.querySelector('#nginx')!.getBoundingClientRect().top < innerHeight);
 * });
 */
export function walk(name: string, go: Walk['go'], reader: Partial<Reader> = {}): void {
  walks.push({ name, go, reader: { language: 'en', scripts: true, storage: true, keepsPages: true, waits: true, ...reader } });
}
