/** YAML is read as if nothing were remembered: whatever changes it, or how it is read, is parsed again. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { yamlCache } from './yaml-cache.ts';

describe('the cache of YAML', () => {
  let root = '';
  const kept = () => join(root, 'node_modules/.astro/content-yaml.json');
  /** Reads texts as one process does. */
  const read = (...texts: string[]) => {
    const cache = yamlCache(root);
    const parsed = texts.map((text) => cache.parse(text));
    cache.save();
    return parsed;
  };
  /** Says in the cache that a document holds something else, so that a test sees where it comes from. */
  const mark = () => writeFileSync(kept(), readFileSync(kept(), 'utf8').replace('"a":1', '"a":"kept"'));
  before(() => {
    root = mkdtempSync(join(tmpdir(), 'yaml-cache-'));
    for (const file of ['src/content/yaml.ts', 'node_modules/yaml/package.json']) cpSync(file, join(root, file), { recursive: true });
  });
  after(() => rmSync(root, { recursive: true }));

  test('returns what was parsed before, and still knows the lines', () => {
    read('a: 1\nb: [x, y]');
    mark();
    const [{ value, lineOf }] = read('a: 1\nb: [x, y]');
    assert.deepEqual(value, { a: 'kept', b: ['x', 'y'] });
    assert.deepEqual([lineOf(['b', 1]), lineOf(['a'])], [2, 1]);
  });

  test('parses a text that differs by a space', () => {
    assert.deepEqual(read('a:  1\nb: [x, y]')[0].value, { a: 1, b: ['x', 'y'] });
  });

  test('keeps what was asked for last alone, and writes nothing where nothing is new', () => {
    read('a: 1');
    assert.equal(Object.keys((JSON.parse(readFileSync(kept(), 'utf8')) as { documents: object }).documents).length, 1);
    const { ino } = statSync(kept());
    read('a: 1');
    assert.equal(statSync(kept()).ino, ino);
    assert.deepEqual(readdirSync(join(root, 'node_modules/.astro')), ['content-yaml.json']);
  });

  test('never keeps a mistake', () => {
    for (let time = 0; time < 2; time++) assert.match(read('a: item #5')[0].mistake!.issue, /^is cut at/);
  });

  test('forgets everything when YAML is read in another way, and when its file is cut off', () => {
    read('a: 1');
    mark();
    writeFileSync(join(root, 'src/content/yaml.ts'), '// Another way.');
    assert.deepEqual(read('a: 1')[0].value, { a: 1 });
    mark();
    truncateSync(kept(), 20);
    assert.deepEqual(read('a: 1')[0].value, { a: 1 });
  });
});
