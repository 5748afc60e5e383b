import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { parse } from 'yaml';
import {
  categorySchema,
  checkSchema,
  glossarySchema,
  guideSchema,
  meaningSchema,
  senderSchema,
  sourceSchema,
  synonymsSchema,
  warningSchema,
} from './content/schema.ts';

/** The path without its ending is the identity: `tencent-cdn/504`, `ja/reading-an-error`. */
const generateId = ({ entry }: { entry: string }) => entry.replace(/\.[a-z]+$/, '');

/** A file of groups becomes one entry per group, named by its place. */
function synonymGroups(text: string) {
  return Object.fromEntries((parse(text) as string[][]).map((phrases, index) => [index, { phrases }]));
}

export const collections = {
  meanings: defineCollection({ loader: glob({ base: 'content/codes', pattern: '*/*.yaml', generateId }), schema: meaningSchema }),
  senders: defineCollection({ loader: glob({ base: 'content/senders', pattern: '*.yaml', generateId }), schema: senderSchema }),
  categories: defineCollection({ loader: glob({ base: 'content/categories', pattern: '*.yaml', generateId }), schema: categorySchema }),
  checks: defineCollection({ loader: glob({ base: 'content/checks', pattern: '*.yaml', generateId }), schema: checkSchema }),
  warnings: defineCollection({ loader: glob({ base: 'content/warnings', pattern: '*.yaml', generateId }), schema: warningSchema }),
  sources: defineCollection({ loader: file('content/sources.yaml'), schema: sourceSchema }),
  glossary: defineCollection({ loader: file('content/glossary.yaml'), schema: glossarySchema }),
  synonyms: defineCollection({ loader: file('content/synonyms.yaml', { parser: synonymGroups }), schema: synonymsSchema }),
  guides: defineCollection({ loader: glob({ base: 'content/guides', pattern: '*/*.mdx', generateId }), schema: guideSchema }),
};
