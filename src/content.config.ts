import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { categorySchema, guideSchema, meaningSchema, senderSchema, sourceSchema } from './content/schema.ts';

/** The path without its ending is the identity: `tencent-cdn/504`, `ja/reading-an-error`. */
const generateId = ({ entry }: { entry: string }) => entry.replace(/\.[a-z]+$/, '');

export const collections = {
  meanings: defineCollection({ loader: glob({ base: 'content/codes', pattern: '*/*.yaml', generateId }), schema: meaningSchema }),
  senders: defineCollection({ loader: glob({ base: 'content/senders', pattern: '*.yaml', generateId }), schema: senderSchema }),
  categories: defineCollection({ loader: glob({ base: 'content/categories', pattern: '*.yaml', generateId }), schema: categorySchema }),
  sources: defineCollection({ loader: file('content/sources.yaml'), schema: sourceSchema }),
  guides: defineCollection({ loader: glob({ base: 'content/guides', pattern: '*/*.mdx', generateId }), schema: guideSchema }),
};
