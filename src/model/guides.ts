import { getCollection, type CollectionEntry } from 'astro:content';
import type { Lang } from '../languages.ts';

/** A guide in one language; its slug is the same in all of them. */
export type Guide = CollectionEntry<'guides'> & { slug: string };

/** The guides in a language, in display order. */
export async function guidesIn(lang: Lang): Promise<Guide[]> {
  const entries = await getCollection('guides', ({ id }) => id.startsWith(`${lang}/`));
  return entries.map((entry) => ({ ...entry, slug: entry.id.slice(lang.length + 1) })).sort((a, b) => a.data.order - b.data.order);
}
