/**
 * The layout of `content/`: each collection with the path of its files and the schema of its entries. Reading, the check and
 * the message about stray files follow from this table.
 */
import type { z } from 'astro/zod';
import { LANGS } from '../languages.ts';
import {
  categorySchema,
  checkSchema,
  clientSchema,
  fieldSchema,
  glossarySchema,
  guideSchema,
  instructionSchema,
  meaningSchema,
  movedSchema,
  phrasesSchema,
  recipeSchema,
  senderSchema,
  sourceSchema,
  synonymsSchema,
  uncoveredSchema,
  warningSchema,
} from './schema.ts';

/**
 * Paths are below `content/`. A path with placeholders is one file per entry, and what the placeholders match is the entry's id:
 * `codes/http/504.yaml` holds `http/504`. A path without placeholders is one file of many entries, each under its id; the entries
 * of a list are identified by their position.
 */
export const COLLECTIONS = {
  meanings: { files: 'codes/<sender>/<code>.yaml', schema: meaningSchema },
  senders: { files: 'senders/<id>.yaml', schema: senderSchema },
  uncovered: { files: 'uncovered.yaml', schema: uncoveredSchema },
  categories: { files: 'categories/<id>.yaml', schema: categorySchema },
  checks: { files: 'checks/<id>.yaml', schema: checkSchema },
  clients: { files: 'clients/<id>.yaml', schema: clientSchema },
  fields: { files: 'fields.yaml', schema: fieldSchema },
  recipes: { files: 'recipes.yaml', schema: recipeSchema },
  warnings: { files: 'warnings/<code>.yaml', schema: warningSchema },
  sources: { files: 'sources.yaml', schema: sourceSchema },
  instructions: { files: 'instructions.yaml', schema: instructionSchema },
  glossary: { files: 'glossary.yaml', schema: glossarySchema },
  phrases: { files: 'phrases/<kind>/<id>.yaml', schema: phrasesSchema },
  synonyms: { files: 'synonyms.yaml', schema: synonymsSchema },
  moved: { files: 'moved.yaml', schema: movedSchema },
  guides: { files: 'guides/<lang>/<id>.mdx', schema: guideSchema },
} as const;

export type CollectionName = keyof typeof COLLECTIONS;
/** What an entry of a collection holds. */
export type DataOf<Name extends CollectionName> = z.infer<(typeof COLLECTIONS)[Name]['schema']>;

export const COLLECTION_NAMES = Object.keys(COLLECTIONS) as CollectionName[];

/** The collections whose entries cite sources. */
export const CITING = ['meanings', 'senders', 'uncovered', 'clients', 'fields', 'recipes', 'guides'] as const satisfies CollectionName[];

/** Whether a file of many entries is a list, whose entries have no ids. */
export const isList = (name: CollectionName): boolean => name === 'synonyms';

/** Whether a file of many entries may have none. */
export const mayBeEmpty = (name: CollectionName): boolean => name === 'moved';

/** The kinds of pages that have phrases, named as their addresses begin; `pages` are those without a folder. */
const KINDS = ['codes', 'categories', 'senders', 'classes', 'guides', 'pages'];

/** What a placeholder matches, as a regular expression. */
const PLACEHOLDERS: Record<string, string> = {
  // Any folder, so that a code below an unknown sender is reported as such and not as a stray file.
  sender: '[^/]+',
  code: '0|[1-9]\\d{0,2}',
  id: '[a-z0-9]+(?:-[a-z0-9]+)*',
  kind: KINDS.join('|'),
  lang: LANGS.join('|'),
};
const PLACEHOLDER = /<(\w+)>/g;

/** Whether a collection is one file of many entries. */
export const isOneFile = (name: CollectionName): boolean => !COLLECTIONS[name].files.includes('<');

const PATTERNS = COLLECTION_NAMES.map((name) => ({
  name,
  pattern: new RegExp(
    `^${COLLECTIONS[name].files.replace('.', '\\.').replace(PLACEHOLDER, (_, key: string) => `(${PLACEHOLDERS[key]})`)}$`,
  ),
}));

/**
 * The collection that a file belongs to, and the id of the entry that it holds.
 *
 * @param path below `content/`
 * @returns undefined for a stray file; an empty id for a file of many entries
 * @example
 * entryAt('codes/http/504.yaml') // => { name: 'meanings', id: 'http/504' }
 * entryAt('codes/notes.txt')     // => undefined
 */
export function entryAt(path: string): { name: CollectionName; id: string } | undefined {
  for (const { name, pattern } of PATTERNS) {
    const match = pattern.exec(path);
    if (match) return { name, id: match.slice(1).join('/') };
  }
  return undefined;
}

/**
 * The path of the file of an entry, from the project's root.
 *
 * @example
 * fileOf('meanings', 'http/504') // => 'content/codes/http/504.yaml'
 * fileOf('sources', 'rfc9110')   // => 'content/sources.yaml'
 */
export function fileOf(name: CollectionName, id: string): string {
  const parts = id.split('/');
  return `content/${COLLECTIONS[name].files.replace(PLACEHOLDER, () => parts.shift() ?? '')}`;
}

/**
 * The files of a collection as a glob below `content/`.
 *
 * @example
 * globOf('guides') // => 'guides/*' + '/*.mdx'
 */
export function globOf(name: CollectionName): string {
  return COLLECTIONS[name].files.replace(PLACEHOLDER, '*');
}
