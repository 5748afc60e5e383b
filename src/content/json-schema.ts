/**
 * The schemas of content files as JSON Schema, by which an editor completes fields and ids, explains them and marks mistakes.
 *
 * They are made from schema.ts and from the ids that exist, whenever content is checked, and are not committed:
 * `.vscode/settings.json` names them for each kind of file.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { COLLECTION_NAMES, COLLECTIONS, globOf, isList, isOneFile, type CollectionName } from './collections.ts';
import type { Content } from './read.ts';

/** Where the schemas are written, from the project's root. */
const FOLDER = '.cache/schemas';

/** A JSON Schema of draft 7, which the YAML extensions of editors read. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The collections of YAML files; what a guide may be is more than its front matter. */
const IN_YAML = COLLECTION_NAMES.filter((name) => COLLECTIONS[name].files.endsWith('.yaml'));

/** The path of a collection's schema, from the project's root. */
const pathOf = (name: CollectionName): string => `${FOLDER}/${name}.json`;

/**
 * The schema of the files of a collection.
 *
 * @param content where the ids that a field may name are taken from
 * @example
 * jsonSchemaOf('categories', content).required // => ['title', 'intro', 'order']
 */
export function jsonSchemaOf(name: CollectionName, content: Content): JsonSchema {
  const entry = z.toJSONSchema(COLLECTIONS[name].schema, {
    target: 'draft-7',
    io: 'input',
    // A regular expression that has to compile is for the check alone.
    unrepresentable: 'any',
    override({ jsonSchema }) {
      const { idOf } = jsonSchema as { idOf?: CollectionName };
      if (!idOf) return;
      // The ids that exist say more than the shape of an id.
      delete jsonSchema.idOf;
      delete jsonSchema.pattern;
      jsonSchema.enum = [...content[idOf].keys()];
    },
  });
  if (!isOneFile(name)) return entry;
  const { $schema, ...shape } = entry;
  if (isList(name)) return { $schema, type: 'array', minItems: 1, items: shape };
  return { $schema, type: 'object', minProperties: 1, additionalProperties: shape };
}

/** Writes the schema of every kind of YAML file below `root`. */
export function writeJsonSchemas(root: string, content: Content): void {
  mkdirSync(join(root, FOLDER), { recursive: true });
  for (const name of IN_YAML) writeFileSync(join(root, pathOf(name)), `${JSON.stringify(jsonSchemaOf(name, content), null, 2)}\n`);
}

/** The schemas with the files that each is for, as the YAML extension of Visual Studio Code expects them. */
export const editorSettings = (): Record<string, string> =>
  Object.fromEntries(IN_YAML.map((name) => [pathOf(name), `content/${globOf(name)}`]));
