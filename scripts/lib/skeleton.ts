/** New content files with every field that has to be filled, made from the schema of their collection. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { COLLECTIONS, entryAt, fileOf, isOneFile, type CollectionName } from '../../src/content/collections.ts';
import { jsonSchemaOf, type JsonSchema } from '../../src/content/json-schema.ts';
import type { Content } from '../../src/content/read.ts';
import { STANDARD } from '../../src/content/standard.ts';
import { LANGS } from '../../src/languages.ts';

/** What `npm run new` can add: the word for it, and its collection. */
export const KINDS = {
  code: 'meanings',
  sender: 'senders',
  source: 'sources',
  category: 'categories',
  check: 'checks',
  client: 'clients',
  instruction: 'instructions',
  guide: 'guides',
  term: 'glossary',
  warning: 'warnings',
} as const satisfies Record<string, CollectionName>;
export type Kind = keyof typeof KINDS;

/**
 * The parts of an id that the author of an entry gives, in order.
 *
 * @example
 * partsOf('code')   // => ['sender', 'code']
 * partsOf('guide')  // => ['id'], since it is written in every language
 * partsOf('source') // => ['id']
 */
export function partsOf(kind: Kind): string[] {
  const placeholders = [...COLLECTIONS[KINDS[kind]].files.matchAll(/<(\w+)>/g)].map(([, name]) => name).filter((name) => name !== 'lang');
  return placeholders.length > 0 ? placeholders : ['id'];
}

/** Fields that only a rule asks for, by the id of the entry. */
const ALSO_NEEDED: Partial<Record<CollectionName, (id: string) => string[]>> = {
  meanings: (id) => (id.startsWith(`${STANDARD}/`) ? ['phrase', 'caching'] : []),
  senders: () => ['evidence'],
};

/** A value with a gap, null, for everything that has to be written: an object with its required fields, a list with one item. */
function gapFor(schema: JsonSchema, also: readonly string[] = []): unknown {
  const { type, items, properties = {}, required = [] } = schema;
  if (type === 'object')
    return Object.fromEntries(
      Object.keys(properties)
        .filter((field) => required.includes(field) || also.includes(field))
        .map((field) => [field, gapFor(properties[field] as JsonSchema)]),
    );
  const item = items as JsonSchema | undefined;
  return type === 'array' && item?.type === 'object' ? [gapFor(item)] : null;
}

/** The step between the positions that entries of a collection have, so that one can be put between two. */
const STEP = 10;

/** A position after the last one of a collection. */
function nextOrder(content: Content, name: CollectionName): number {
  const last = Math.max(0, ...[...content[name].values()].map(({ raw }) => Number((raw as { order?: number } | null)?.order ?? 0)));
  return Math.ceil((last + 1) / STEP) * STEP;
}

/**
 * The fields of a new entry, with a gap for everything that only its author knows.
 *
 * @example
 * skeletonOf('categories', 'loop', content) // => { title: { ja: null, en: null }, intro: { ja: null, en: null }, order: 210 }
 */
export function skeletonOf(name: CollectionName, id: string, content: Content): Record<string, unknown> {
  const skeleton = gapFor(entrySchema(name, content), ALSO_NEEDED[name]?.(id)) as Record<string, unknown>;
  if ('code' in skeleton) skeleton.code = Number(id.split('/')[1]);
  if ('order' in skeleton) skeleton.order = nextOrder(content, name);
  return skeleton;
}

/** The schema of one entry, also where a file has many. */
function entrySchema(name: CollectionName, content: Content): JsonSchema {
  const schema = jsonSchemaOf(name, content);
  return isOneFile(name) ? (schema.additionalProperties as JsonSchema) : schema;
}

/** A mistake in what was asked for; its message says what to write. */
export class CannotAdd extends Error {}

/**
 * Writes the files of a new entry, or adds it to the file of its collection.
 *
 * @param root the project's root
 * @param parts the parts of the id, such as `['cloudflare', '527']`
 * @returns the files, from the project's root
 * @throws CannotAdd when the id cannot be used
 */
export function addEntry(root: string, kind: Kind, parts: readonly string[], content: Content): string[] {
  const name = KINDS[kind];
  if (kind === 'code' && !content.senders.has(parts[0]))
    throw new CannotAdd(
      `"${parts[0]}" is not a sender. Use ${[...content.senders.keys()].join(', ')}, or add it: npm run new -- sender ${parts[0]}`,
    );
  if (isOneFile(name)) return [addToFile(root, name, parts[0], content)];
  const ids = name === 'guides' ? LANGS.map((lang) => `${lang}/${parts[0]}`) : [parts.join('/')];
  return ids.map((id) => addFile(root, name, id, content));
}

function addFile(root: string, name: CollectionName, id: string, content: Content): string {
  const file = fileOf(name, id);
  if (!entryAt(file.replace(/^content\//, '')))
    throw new CannotAdd(
      `${file} is not the name of a content file. Write ${COLLECTIONS[name].files}: lower-case words joined by "-", a code from 0 to 999.`,
    );
  if (existsSync(join(root, file))) throw new CannotAdd(`${file} exists. Edit it.`);
  const fields = yamlOf(skeletonOf(name, id, content));
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), name === 'guides' ? `---\n${fields}---\n` : fields);
  return file;
}

function addToFile(root: string, name: CollectionName, id: string, content: Content): string {
  const file = fileOf(name, id);
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))
    throw new CannotAdd(`"${id}" is not an id. Write lower-case words joined by "-", such as rfc9110.`);
  if (content[name].has(id)) throw new CannotAdd(`${file} has "${id}". Edit it.`);
  const text = readFileSync(join(root, file), 'utf8');
  writeFileSync(join(root, file), `${text.trimEnd()}\n${yamlOf({ [id]: skeletonOf(name, id, content) })}`);
  return file;
}

/** As content files are written: a gap is a field without a value, and text is not wrapped. */
const yamlOf = (value: unknown): string => `${stringify(value, { nullStr: '', lineWidth: 0 }).replace(/ +$/gm, '').trimEnd()}\n`;
