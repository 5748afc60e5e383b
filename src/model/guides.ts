/** The guides, long-form pages with the same slug in every language. */
import type { Guide } from '../content/schema.ts';
import type { Lang } from '../languages.ts';

/** A guide in one language. */
export interface LocalGuide extends Guide {
  /** `<lang>/<slug>`, by which Astro knows the compiled guide. */
  id: string;
  lang: Lang;
  slug: string;
}

/**
 * The guides of all languages, in display order within each language.
 *
 * @param guides front matter, keyed by `<lang>/<slug>`
 */
export function guidesOf(guides: ReadonlyMap<string, Guide>): LocalGuide[] {
  return [...guides]
    .map(([id, guide]): LocalGuide => {
      const [lang, slug] = id.split('/') as [Lang, string];
      return { ...guide, id, lang, slug };
    })
    .sort((a, b) => a.order - b.order);
}
