/** Astro's collections: only the guides, which Astro compiles. All other content is read by `src/content/read.ts`. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { globOf } from './content/collections.ts';

/** The path below `guides/` without its ending, which is also the id that `readContent` gives: `ja/errata`. */
const generateId = ({ entry }: { entry: string }) => entry.replace(/^guides\/|\.mdx$/g, '');

export const collections = {
  // Without a schema: front matter is validated with the rest of the content.
  guides: defineCollection({ loader: glob({ base: 'content', pattern: globOf('guides'), generateId }) }),
};
