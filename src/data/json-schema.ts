/** The schemas of the data as JSON Schema (2020-12), each a document of its own. */
import { z } from 'astro/zod';
import { schemaFile } from './records.ts';
import { NAMED } from './schema.ts';

/** A JSON Schema of 2020-12. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** How schemas are written. */
interface Form {
  /** The address of a schema, by its name. */
  uri: (name: string) => string;
  /** Whether a field that the schema does not name is refused: a test wants to know of every one, a reader has to accept those of later versions. */
  isClosed?: boolean;
}

/**
 * Every named schema, keyed by its name.
 *
 * @example
 * schemasIn({ uri: (name) => `https://example.org/${name}` }).code.$id // => 'https://example.org/code'
 */
export function schemasIn({ uri, isClosed = false }: Form): Record<string, JsonSchema> {
  return z.toJSONSchema(NAMED, {
    uri,
    io: isClosed ? 'output' : 'input',
    override({ jsonSchema }) {
      // Only what a double can hold anyway.
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      // The pattern says what the format says, in 200 characters.
      if (jsonSchema.format === 'date') delete jsonSchema.pattern;
    },
  }).schemas;
}

/**
 * The schemas as the files of the site have them.
 *
 * @param root the address of the folder of the data
 * @example
 * publishedSchemas('https://example.org/api/v1/').code.$id // => 'https://example.org/api/v1/schema/code.json'
 */
export const publishedSchemas = (root: string): Record<string, JsonSchema> => schemasIn({ uri: (name) => root + schemaFile(name) });

/** The names of the schemas, in alphabetical order. */
export const SCHEMA_NAMES: readonly string[] = Object.keys(schemasIn({ uri: (name) => name })).toSorted();
