/** Programs can rely on the data below `/api/v1/`: it follows its schemas, says what the pages say, and is described as it is. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { attributeValues, fileFor, filesOf, pagesOf } from '../scripts/lib/built-site.ts';
import { DOCUMENTS } from '../src/data/documents.ts';
import { schemasIn } from '../src/data/json-schema.ts';
import { openApi, typeName } from '../src/data/openapi.ts';
import type { CodeRecord, MeaningRecord, SenderRecord } from '../src/data/schema.ts';
import { LANGS } from '../src/languages.ts';
import { ascending, meanings, model } from './support/content.ts';

const DIST = 'dist';
const ROOT = 'http://localhost:4321/api/v1/';

/** Anything in JSON. */
type Json = string | number | boolean | null | Json[] | { [name: string]: Json };
type Document = { $schema: string; self: string; [name: string]: Json };

const read = (name: string): string => readFileSync(`${DIST}/api/v1/${name}`, 'utf8');
const parse = (name: string) => JSON.parse(read(name)) as Document;

const NAMES = filesOf(`${DIST}/api/v1`).filter((name) => name.endsWith('.json'));
const SCHEMAS = NAMES.filter((name) => name.startsWith('schema/'));
const FILES = NAMES.filter((name) => !SCHEMAS.includes(name) && name !== 'openapi.json');
const codes = (parse('codes.json') as unknown as { codes: CodeRecord[] }).codes;
const senders = (parse('senders.json') as unknown as { senders: SenderRecord[] }).senders;
const records = codes.flatMap((code) => code.meanings);

/** A validator that knows some schemas. Strict: a keyword that does not exist is an error. */
function validatorOf(schemas: object[]): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
  formats.default(ajv);
  for (const schema of schemas) ajv.addSchema(schema);
  return ajv;
}

/** What is wrong with a value, as text; empty where nothing is. */
function problemsOf(ajv: Ajv2020, schema: string, value: unknown): string {
  const validate = ajv.getSchema(schema);
  assert.ok(validate, `there is no schema ${schema}`);
  return validate(value) ? '' : ajv.errorsText(validate.errors);
}

/** Every value in a document, with the names of the fields that lead to it. */
function* valuesIn(value: Json, way: string[] = []): Generator<{ way: string[]; value: Json }> {
  yield { way, value };
  if (typeof value !== 'object' || value === null) return;
  for (const [name, child] of Object.entries(value)) yield* valuesIn(child, [...way, name]);
}

describe('the schemas', () => {
  const ajv = validatorOf(SCHEMAS.map(parse));

  test('are JSON Schema 2020-12, each at its own address, and refer to one another', () => {
    assert.ok(SCHEMAS.length > 10);
    for (const name of SCHEMAS) {
      const schema = parse(name) as unknown as { $schema: string; $id: string };
      assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
      assert.equal(schema.$id, ROOT + name);
      assert.ok(ajv.validateSchema(schema), ajv.errorsText());
      for (const { way, value } of valuesIn(parse(name)))
        if (way.at(-1) === '$ref') assert.ok(SCHEMAS.includes(String(value).slice(ROOT.length)), `${name}: ${String(value)}`);
    }
  });

  test('describe every file, which names its own', () => {
    assert.deepEqual(ascending(FILES.filter((name) => name.startsWith('codes/')).map((name) => Number(name.slice(6, -5)))), codesOfModel());
    assert.deepEqual(FILES.filter((name) => !name.startsWith('codes/')).toSorted(), Object.keys(DOCUMENTS).toSorted());
    for (const name of FILES) {
      const document = parse(name);
      assert.equal(document.self, ROOT + name);
      assert.equal(problemsOf(ajv, document.$schema, document), '', name);
    }
  });

  test('name every field that there is', () => {
    const closed = validatorOf(Object.values(schemasIn({ uri: (name) => `${ROOT}schema/${name}.json`, isClosed: true })));
    for (const name of FILES) assert.equal(problemsOf(closed, parse(name).$schema, parse(name)), '', name);
  });

  test('refuse what is wrong', () => {
    const spoilt = (spoil: (code: CodeRecord) => void) => {
      const code = structuredClone(codes.find((each) => each.code === 524)!);
      spoil(code);
      return problemsOf(ajv, `${ROOT}schema/code.json`, code);
    };
    assert.equal(
      spoilt(() => {}),
      '',
    );
    const mistakes: Record<string, (meaning: MeaningRecord) => unknown> = {
      again: (meaning) => (meaning.retry.again = 'perhaps' as 'yes'),
      checked: (meaning) => (meaning.sources[0].checked = '2026-02-30'),
      url: (meaning) => (meaning.url = 'codes/524'),
      en: (meaning) => delete (meaning.prose.summary as { en?: string }).en,
      value: (meaning) => (meaning.limits = [{ ...meaning.limits[0], value: 0 }]),
      proxyErrors: (meaning) => meaning.proxyErrors.push('no_such_type'),
    };
    for (const [field, spoil] of Object.entries(mistakes))
      assert.match(
        spoilt(({ meanings: [, second] }) => void spoil(second)),
        new RegExp(field),
      );
  });

  test('accept what a later version may add', () => {
    assert.equal(problemsOf(ajv, `${ROOT}schema/code.json`, { ...codes[0], later: true }), '');
  });
});

const codesOfModel = (): number[] => model.codes.map(({ code }) => code);

describe('the data', () => {
  test('has every meaning, in one file and in the file of its code', () => {
    assert.deepEqual(
      records.map(({ id }) => id),
      meanings.map(({ id }) => id),
    );
    for (const code of codes) {
      const alone = parse(`codes/${code.code}.json`);
      for (const [field, value] of Object.entries(code)) assert.deepEqual(alone[field], value, `${code.code}: ${field}`);
    }
    assert.deepEqual(parse('index.json').codes, codesOfModel());
  });

  test('says of each meaning what its content file says', () => {
    for (const [index, { id, category, hops, stages, retry, sources, name, limits }] of meanings.entries()) {
      const record = records[index];
      assert.deepEqual(
        [record.category, record.hops, record.stages, record.name, record.limits],
        [category, hops, stages, name, limits],
        id,
      );
      const { reached, again, turn, wait, waitSeconds } = record.retry;
      assert.deepEqual([reached, again, turn, waitSeconds ?? wait], [retry.reached, retry.again, retry.turn, retry.wait], id);
      assert.deepEqual(
        record.sources.map(({ id: source, checked, locator }) => [source, checked, locator]),
        sources.map(({ source, checked, locator }) => [source, checked, locator]),
      );
      for (const { url, id: source } of record.sources) assert.ok(url.startsWith(model.sources.get(source)!.url), url);
    }
    assert.deepEqual(codes.find(({ code }) => code === 524)!.meanings[0].retry, {
      reached: 'never',
      again: 'yes',
      wait: 'backoff',
      turn: 'site',
      source: 'tencent-cdn-status-zh',
    });
  });

  test('names sources, categories and senders that it has', () => {
    const categories = (parse('categories.json') as unknown as { categories: { id: string; meanings: string[] }[] }).categories;
    assert.deepEqual(categories.flatMap((category) => category.meanings).toSorted(), records.map(({ id }) => id).toSorted());
    const sourcesOf = new Map(senders.map(({ id, sources }) => [id, sources.map((source) => source.id)]));
    for (const record of records) {
      assert.ok(categories.some(({ id }) => id === record.category));
      const own = record.sources.map(({ id }) => id);
      for (const { source } of [record.retry, ...record.limits, ...record.fields])
        assert.ok(own.includes(source), `${record.id}: ${source}`);
      for (const { source } of record.marks) assert.ok(sourcesOf.get(record.sender)!.includes(source), `${record.id}: ${source}`);
      for (const id of [...record.related, ...record.prose.differs.map(({ from }) => from)])
        assert.ok(
          records.some((other) => other.id === id),
          id,
        );
    }
  });

  test('leads to pages and fragments that exist', () => {
    const ids = new Map(pagesOf(DIST).map(({ path, document }) => [path, new Set(attributeValues(document, 'id'))]));
    const addresses = new Set<string>();
    for (const name of FILES)
      for (const { value } of valuesIn(parse(name)))
        if (typeof value === 'string') for (const [address] of value.matchAll(/http:\/\/localhost:4321[^\s)"]*/g)) addresses.add(address);
    assert.ok(addresses.size > 1_000);
    for (const address of addresses) {
      if (address.includes('{code}')) continue;
      const { pathname, hash } = new URL(address);
      assert.ok(fileFor(DIST, pathname), address);
      // A permanent link passes its fragment on to the page in the reader's language.
      const targets = pathname.startsWith('/codes/') ? LANGS.map((lang) => `/${lang}${pathname}`) : [pathname];
      if (hash) for (const target of targets) assert.ok(ids.get(target)?.has(hash.slice(1)), `${address} at ${target}`);
    }
  });

  test('has a problem type for each meaning, which is its permanent link', () => {
    const types = records.map(({ problem }) => problem.type);
    assert.equal(new Set(types).size, meanings.length);
    for (const { code, sender, problem, url } of records) {
      assert.equal(problem.type, `http://localhost:4321/codes/${code}/#${sender}`);
      assert.equal(problem.type, url);
      assert.equal(problem.status, code >= 100 && code <= 599 ? code : undefined);
    }
  });

  test('has prose below fields named "prose" and nowhere else, as the license says', () => {
    let below = 0;
    for (const name of FILES.filter((each) => !each.startsWith('codes/')))
      for (const { way, value } of valuesIn(parse(name))) {
        if (typeof value !== 'string' || !LANGS.includes(way.at(-1) as 'ja') || way.includes('pages') || way.includes('documentation'))
          continue;
        const isProse = way.includes('prose');
        below += Number(isProse);
        // A label is no sentence. Those of check titles may ask.
        if (!isProse && !way.includes('labels')) assert.doesNotMatch(value, /[.。]$/, `${name}: ${way.join('.')}`);
      }
    assert.ok(below > 1_000);
    const licenses = readFileSync('LICENSE', 'utf8');
    const { license } = parse('index.json') as unknown as { license: Record<string, string> };
    assert.deepEqual([license.facts, license.prose], ['CC0-1.0', 'CC-BY-4.0']);
    for (const id of [license.facts, license.prose]) assert.ok(licenses.includes(id), id);
    assert.ok(fileFor(DIST, new URL(license.url).pathname));
  });

  test('has links in prose that work from anywhere', () => {
    for (const name of FILES) assert.doesNotMatch(read(name), /\]\((?!https?:)/, name);
  });
});

describe('the table', () => {
  const [head, ...rows] = cellsOf(read('codes.csv').replace(/^\uFEFF/, ''));
  const column = (name: string) => head.indexOf(name);

  test('is UTF-8 that Excel knows as such, with a row for each meaning', () => {
    assert.ok(
      readFileSync(`${DIST}/api/v1/codes.csv`)
        .subarray(0, 3)
        .equals(Buffer.from([0xef, 0xbb, 0xbf])),
    );
    assert.deepEqual(
      rows.map((row) => `${row[column('sender')]}/${row[column('code')]}`),
      meanings.map(({ id }) => id),
    );
    for (const row of rows) assert.equal(row.length, head.length, row.join());
  });

  test('says what the other files say', () => {
    for (const [index, row] of rows.entries()) {
      const record = records[index];
      assert.equal(row[column('url')], record.url);
      assert.equal(row[column('send_again')], record.retry.again);
      assert.equal(row[column('name_ja')], record.name.ja);
      assert.equal(row[column('last_checked')], record.lastChecked);
      assert.equal(row[column('hops')], record.hops.join(' '));
    }
  });

  test('has nothing that a spreadsheet computes, and no Markdown', () => {
    for (const cell of rows.flat()) assert.doesNotMatch(cell, /^[=+\-@\t\r]|`|\]\(/);
  });
});

/** The rows of a table in CSV, by the grammar of RFC 4180 §2. */
function cellsOf(text: string): string[][] {
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  const rows: string[][] = [[]];
  while (cell.lastIndex < text.length) {
    const start = cell.lastIndex;
    const found = cell.exec(text);
    assert.ok(found, `no cell at ${start}: ${text.slice(start, start + 40)}`);
    const [, quoted, bare, end] = found;
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === '\r\n') rows.push([]);
  }
  assert.deepEqual(rows.pop(), []);
  return rows;
}

describe('the OpenAPI document', () => {
  const document = parse('openapi.json') as unknown as {
    servers: [{ url: string }];
    paths: Record<string, { get: { responses: { 200: { content: Record<string, { schema: { $ref?: string } }> } } } }>;
    components: { schemas: Record<string, object> };
  };

  test('is right by the strictest rules of Redocly', async () => {
    const config = await createConfig({ extends: ['recommended-strict'] });
    // The rules want no address of one's own machine, which a build without SITE_URL has.
    const source = JSON.stringify(openApi('https://status.test'));
    const problems = await lintFromString({ source, absoluteRef: '/openapi.json', config });
    assert.deepEqual(
      problems.map(({ ruleId, message }) => `${ruleId}: ${message}`),
      [],
    );
    const broken = await lintFromString({
      source: source.replace('#/components/schemas/CodesFile', '#/nowhere'),
      absoluteRef: '/openapi.json',
      config,
    });
    assert.ok(broken.length > 0);
  });

  test('has a path for every file, and no other', () => {
    assert.equal(document.servers[0].url, ROOT.slice(0, -1));
    const patterns = Object.keys(document.paths).map(
      (path) => new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/, '[a-z0-9-]+')}$`),
    );
    const files = filesOf(`${DIST}/api/v1`).map((file) => `/${file}`);
    for (const file of files) assert.equal(patterns.filter((pattern) => pattern.test(file)).length, 1, file);
    for (const pattern of patterns)
      assert.ok(
        files.some((file) => pattern.test(file)),
        pattern.source,
      );
  });

  test('describes what each file holds', () => {
    const ajv = new Ajv2020({ strict: true, allErrors: true });
    formats.default(ajv);
    ajv.addSchema({ $id: 'https://status.test/openapi', components: document.components }, undefined, undefined, false);
    ajv.addVocabulary(['components']);
    for (const name of FILES) {
      const path = `/${name.replace(/^codes\/\d+/, 'codes/{code}')}`;
      const { $ref } = document.paths[path].get.responses[200].content['application/json'].schema;
      assert.equal($ref, `#/components/schemas/${typeName(parse(name).$schema.slice(`${ROOT}schema/`.length, -'.json'.length))}`);
      const validate = ajv.compile({ $ref: `https://status.test/openapi${$ref}` });
      assert.ok(validate(parse(name)), `${name}: ${ajv.errorsText(validate.errors)}`);
    }
  });
});
