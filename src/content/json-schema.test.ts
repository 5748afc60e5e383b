/**
 * The JSON Schemas agree with the schema that they are made from, in the language server that editors use: what the content check
 * accepts is not marked, what breaks the schema is, and fields and ids are completed.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { stringify } from 'yaml';
import { getLanguageService, type LanguageService } from 'yaml-language-server';
import { COLLECTION_NAMES, COLLECTIONS, isList, isOneFile, mayBeEmpty, type CollectionName } from './collections.ts';
import { editorSettings, jsonSchemaOf } from './json-schema.ts';
import { readContent } from './read.ts';

const content = readContent('.');
const IN_YAML = COLLECTION_NAMES.filter((name) => name !== 'guides');

let editor: LanguageService;
before(() => {
  editor = getLanguageService({
    schemaRequestService: (uri) => Promise.reject(new Error(`no schema is loaded from ${uri}`)),
    workspaceContext: { resolveRelativePath: (path) => path },
  });
  editor.configure({
    validate: true,
    completion: true,
    hover: true,
    schemas: IN_YAML.map((name) => ({ uri: `file:///${name}.json`, fileMatch: [`${name}-*.yaml`], schema: jsonSchemaOf(name, content) })),
  });
});

let opened = 0;
/** A file of a collection as an editor opens it; each has an address of its own, since the language server keeps what it read. */
const open = (name: CollectionName, text: string) => TextDocument.create(`file:///${name}-${opened++}.yaml`, 'yaml', 1, text);

const marksIn = async (name: CollectionName, text: string) =>
  (await editor.doValidation(open(name, text), false)).map(({ message }) => message);

test('the settings of the editor are those committed', () => {
  const { 'yaml.schemas': schemas } = JSON.parse(readFileSync('.vscode/settings.json', 'utf8')) as Record<string, unknown>;
  assert.deepEqual(schemas, editorSettings());
});

for (const name of IN_YAML)
  test(`no file of ${name} has a mark`, async () => {
    for (const file of new Set([...content[name].values()].map((entry) => entry.file)))
      assert.deepEqual(await marksIn(name, readFileSync(file, 'utf8')), [], file);
  });

/** A value with one of its parts changed. */
type Change = (parent: Record<PropertyKey, unknown>, key: PropertyKey) => void;

/** Ways to spoil a value; each is right for some fields, too, which the schema tells. */
const CHANGES: Record<string, Change> = {
  missing: (parent, key) => Reflect.deleteProperty(parent, key),
  null: (parent, key) => (parent[key] = null),
  'a number': (parent, key) => (parent[key] = 5),
  'a negative number': (parent, key) => (parent[key] = -1.5),
  'an empty text': (parent, key) => (parent[key] = ''),
  'a text of spaces': (parent, key) => (parent[key] = '  '),
  'another text': (parent, key) => (parent[key] = 'Another text'),
  'an empty list': (parent, key) => (parent[key] = []),
  'a list of texts': (parent, key) => (parent[key] = ['a']),
  'an empty mapping': (parent, key) => (parent[key] = {}),
  'a mapping with an unknown field': (parent, key) => (parent[key] = { 'no-such-field': 'a' }),
};

/** The paths of all parts of a value, of a list only its first item. */
function* pathsIn(value: unknown, path: PropertyKey[] = []): Generator<PropertyKey[]> {
  if (path.length > 0) yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value).slice(0, Array.isArray(value) ? 1 : undefined)) yield* pathsIn(part, [...path, key]);
}

/** The value that a file of a collection holds for one of its entries, and whether the schema accepts it. */
const fileOf = (name: CollectionName, entry: unknown) => (isList(name) ? [entry] : isOneFile(name) ? { id: entry } : entry);

/** An entry of the collection that may have none. */
const MOVED: unknown = { to: '/{lang}/codes/9/#a', since: '2026-11-30', because: { ja: '変更の理由です。', en: 'What changed.' } };

for (const name of IN_YAML)
  test(`what breaks the schema of ${name} has a mark, and what follows it has none, but for ids that do not exist`, async () => {
    // The longest entry represents the collection.
    const raw = [...content[name].values()]
      .map((entry) => entry.raw)
      .concat(mayBeEmpty(name) ? [MOVED] : [])
      .sort((a, b) => JSON.stringify(b).length - JSON.stringify(a).length)[0];
    let refused = 0;
    for (const path of pathsIn(raw))
      for (const [what, change] of Object.entries(CHANGES)) {
        const entry = structuredClone(raw);
        const parent = path.slice(0, -1).reduce((value, key) => (value as Record<PropertyKey, unknown>)[key], entry as unknown);
        change(parent as Record<PropertyKey, unknown>, path.at(-1)!);
        const follows = COLLECTIONS[name].schema.safeParse(entry).success;
        const marks = await marksIn(name, stringify(fileOf(name, entry), { lineWidth: 0 }));
        const about = `${path.map(String).join('.')}: ${what}: ${marks.join('; ')}`;
        if (follows)
          assert.ok(
            marks.every((mark) => String(mark).startsWith('Value is not accepted. Valid values')),
            about,
          );
        else assert.notEqual(marks.length, 0, about);
        refused += Number(!follows);
      }
    assert.ok(refused > 5, `${refused} changes break the schema`);
  });

test('the editor offers the fields that a code lacks, explains them, and completes senders, sources, checks and categories', async () => {
  const labelsAt = async (name: CollectionName, text: string) => {
    const document = open(name, text.replace('|', ''));
    const { items } = await editor.doComplete(document, document.positionAt(text.indexOf('|')), false);
    return items.map(({ label }) => label);
  };
  const fields = await labelsAt('meanings', 'code: 527\n|\n');
  assert.ok(
    ['name', 'summary', 'category', 'hops', 'sources'].every((field) => fields.includes(field)),
    fields.join(),
  );
  assert.ok(!fields.includes('code'));
  assert.deepEqual(await labelsAt('meanings', 'category: |\n'), [...content.categories.keys()]);
  assert.ok((await labelsAt('meanings', 'sources:\n  - source: |\n')).includes('rfc9110'));
  assert.ok((await labelsAt('meanings', 'checks:\n  - |\n')).includes('origin-connect'));
  assert.ok((await labelsAt('meanings', 'related:\n  - |\n')).includes('http/504'));
  const summary = await editor.doHover(open('meanings', 'summary:\n  en: It waited.\n'), { line: 0, character: 2 });
  assert.match((summary!.contents as { value: string }).value, /^One sentence: what happened/);
});
