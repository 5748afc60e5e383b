/** The description of the data as an OpenAPI document (3.1), for tools that generate clients and documentation. */
import { schemasIn, SCHEMA_NAMES, type JsonSchema } from './json-schema.ts';
import { apiRoot } from './records.ts';
import { NAMED, CODE_FILE, FILES } from './schema.ts';

/**
 * The name of a schema in the document, as generators name types.
 *
 * @example
 * typeName('code-file') // => 'CodeFile'
 */
export const typeName = (schema: string): string => schema.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

const reference = (schema: string) => `#/components/schemas/${typeName(schema)}`;

/** An object of an OpenAPI document. */
type Part = Record<string, unknown>;

const json = (schema: Part): Part => ({ 'application/json': { schema } });

/** An operation that reads a file. */
function reading(operationId: string, summary: string, content: Part, parameters: Part[] = []): Part {
  return {
    get: {
      operationId,
      summary,
      ...(parameters.length > 0 && { parameters }),
      responses: {
        200: { description: summary, content },
        304: { description: 'The file is the one whose ETag the request has in `If-None-Match`.' },
        404: {
          description: 'There is no such file. The body is a page for people.',
          content: { 'text/html': { schema: { type: 'string' } } },
        },
      },
    },
  };
}

/** The id of an operation. `operationOf('codes-file') // => 'getCodes'` */
const operationOf = (schema: string): string => `get${typeName(schema.replace(/-file$/, ''))}`;

/**
 * The document.
 *
 * @param site the origin of the site, such as `https://example.org`
 * @example
 * openApi('https://example.org').openapi // => '3.1.1'
 */
export function openApi(site: string | URL): Part {
  const files = Object.entries(FILES).map(([name, schema]) => {
    const { id } = NAMED.get(schema)!;
    return [`/${name}`, reading(operationOf(id), schema.description!, json({ $ref: reference(id) }))];
  });
  return {
    openapi: '3.1.1',
    info: {
      title: 'Edge Status',
      version: '1',
      summary: 'What CDN-internal and HTTP status codes mean, by the product that returned them.',
      description:
        'Static files, which need no key. Within `v1`, fields, values and files are added, and none is renamed or removed: accept what you do not know. Prose stands below fields named `prose` and is under CC BY 4.0; everything else is a fact, under CC0 1.0.',
      license: { name: 'CC0 1.0 for facts, CC BY 4.0 for prose', identifier: 'CC0-1.0 AND CC-BY-4.0' },
    },
    servers: [{ url: apiRoot(site).replace(/\/$/, '') }],
    security: [],
    paths: {
      ...Object.fromEntries(files),
      '/codes/{code}.json': reading('getCode', CODE_FILE.description!, json({ $ref: reference(NAMED.get(CODE_FILE)!.id) }), [
        {
          name: 'code',
          in: 'path',
          required: true,
          description: 'The number, without leading zeros. `index.json` lists those that exist.',
          schema: { type: 'integer', minimum: 0 },
          example: 524,
        },
      ]),
      '/codes.csv': reading('getTable', 'A table (RFC 4180, UTF-8 with a byte order mark) with a row for each meaning.', {
        'text/csv': { schema: { type: 'string' } },
      }),
      '/schema/{name}.json': reading(
        'getSchema',
        'A JSON Schema (2020-12).',
        json({ type: 'object', properties: { $schema: { type: 'string' }, $id: { type: 'string' } }, required: ['$schema', '$id'] }),
        [{ name: 'name', in: 'path', required: true, schema: { type: 'string', enum: SCHEMA_NAMES } }],
      ),
      '/openapi.json': reading('getOpenApi', 'This document.', json({ type: 'object' })),
    },
    components: {
      schemas: Object.fromEntries(Object.entries(schemasIn({ uri: reference })).map(([name, schema]) => [typeName(name), asPart(schema)])),
    },
  };
}

/** A schema without what only a document of its own has. */
function asPart(schema: JsonSchema): JsonSchema {
  const part = { ...schema };
  delete part.$schema;
  delete part.$id;
  return part;
}
