/** The files of the data that have a fixed name, as values, and how a value becomes a file. */
import type { z } from 'astro/zod';
import { SCHEMA_NAMES } from './json-schema.ts';
import { categoryRecord, codeRecord, envelope, indexFile, senderRecord, type Source } from './records.ts';
import type { CODE_FILE, FILES } from './schema.ts';
import type { Code } from '../model/code.ts';

/** What each file holds. */
type Document<Name extends keyof typeof FILES> = z.infer<(typeof FILES)[Name]>;

/** The files by their names. */
export const DOCUMENTS: { [Name in keyof typeof FILES]: (source: Source) => Document<Name> } = {
  'index.json': (source) => indexFile(SCHEMA_NAMES, source),
  'codes.json': (source) => ({
    ...envelope('codes.json', 'codes-file', source),
    codes: source.model.codes.map((code) => codeRecord(code, source)),
  }),
  'senders.json': (source) => ({
    ...envelope('senders.json', 'senders-file', source),
    senders: [...source.model.senders.keys()].map((id) => senderRecord(id, source)),
  }),
  'categories.json': (source) => ({
    ...envelope('categories.json', 'categories-file', source),
    categories: [...source.model.categories.keys()].map((id) => categoryRecord(id, source)),
  }),
};

/**
 * The file of one code.
 *
 * @example
 * codeDocument(code524, source).self // => 'https://example.org/api/v1/codes/524.json'
 */
export function codeDocument(code: Code, source: Source): z.infer<typeof CODE_FILE> {
  return { ...envelope(`codes/${code.code}.json`, 'code-file', source, code.meanings), ...codeRecord(code, source) };
}

/**
 * A value as a file: on one line, since most of the data is in large files and `jq` sets lines; schemas are read by people too.
 *
 * @example
 * jsonFile({ a: 1 }) // => '{"a":1}\n'
 */
export const jsonFile = (value: unknown, forPeople = false): string => `${JSON.stringify(value, null, forPeople ? 2 : undefined)}\n`;
