/** The joined model has everything in the order in which pages show it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COLLECTION_NAMES } from '../content/collections.ts';
import type { Content, Entry } from '../content/read.ts';
import { modelOf } from './index.ts';

const entry = (data: object | undefined): Entry<unknown> => ({ file: '', raw: data, data, lineOf: () => 1 });

/** Content of some entries; `undefined` is an entry with mistakes. */
function contentOf(entries: Partial<Record<(typeof COLLECTION_NAMES)[number], Record<string, object | undefined>>>): Content {
  const maps = COLLECTION_NAMES.map((name) => [name, new Map(Object.entries(entries[name] ?? {}).map(([id, data]) => [id, entry(data)]))]);
  return { ...Object.fromEntries(maps), problems: [] } as Content;
}

const meaning = (code: number, more: object = {}) => ({
  code,
  category: 'slow',
  hops: ['edge'],
  aliases: [],
  signals: [],
  actions: [],
  visitor: [],
  ...more,
});
const senders = { nginx: { order: 20 }, http: { order: 10 } };
const categories = { slow: { order: 2, stages: ['first-byte'] }, lost: { order: 1, stages: [] } };

test('meanings are in numeric order, and within a code in the order of their senders', () => {
  const meanings = { 'nginx/504': meaning(504), 'http/504': meaning(504), 'http/0': meaning(0), 'http/1000': meaning(1000) };
  const model = modelOf(contentOf({ senders, categories, meanings }));
  assert.deepEqual(
    model.meanings.map(({ id }) => id),
    ['http/0', 'http/504', 'nginx/504', 'http/1000'],
  );
  assert.deepEqual(
    model.codes.map(({ code, codeClass, meanings: { length } }) => [code, codeClass, length]),
    [
      [0, 'other', 1],
      [504, '5xx', 2],
      [1000, 'other', 1],
    ],
  );
  assert.equal(model.meaningById.get('nginx/504')?.sender, 'nginx');
});

test('what many pages share is joined: what a visitor does, after their own actions, and what support asks for', () => {
  const reload = { ja: '再読み込みします。', en: 'Reload.' };
  const support = { ja: 'IDを伝えます。', en: 'Give the ID.' };
  const meanings = {
    'nginx/1': meaning(1, { actions: [{ who: 'site-operator' }], visitor: ['reload'], contactSupport: true }),
    'nginx/2': meaning(2, { support: reload, contactSupport: false }),
    'http/3': meaning(3),
  };
  const model = modelOf(
    contentOf({ senders: { ...senders, nginx: { order: 20, support } }, categories, meanings, instructions: { reload } }),
  );
  assert.deepEqual(
    model.meanings.map((each) => [each.actions, each.support]),
    [
      [[{ who: 'site-operator' }, { who: 'visitor', ...reload }], support],
      [[], reload],
      [[], undefined],
    ],
  );
});

test('senders and categories are in display order, and guides within their language', () => {
  const guides = { 'ja/b': { order: 2 }, 'ja/a': { order: 3 }, 'en/b': { order: 1 } };
  const model = modelOf(contentOf({ senders, categories, guides }));
  assert.deepEqual([...model.senders.keys()], ['http', 'nginx']);
  assert.deepEqual([...model.categories.keys()], ['lost', 'slow']);
  assert.deepEqual(
    model.guides.filter(({ lang }) => lang === 'ja').map(({ slug }) => slug),
    ['b', 'a'],
  );
});

test('a meaning on the way to the origin breaks at its own stages, else at those of its category', () => {
  const meanings = {
    'http/1': meaning(1, { hops: ['edge-origin'] }),
    'http/2': meaning(2, { hops: ['edge-origin'], stages: ['tls'] }),
    'http/3': meaning(3),
  };
  const model = modelOf(contentOf({ senders, categories, meanings }));
  assert.deepEqual(
    model.meanings.map(({ stages }) => stages),
    [['first-byte'], ['tls'], []],
  );
});

test('an entry with mistakes, or of an unknown sender or category, is left out', () => {
  const meanings = { 'http/1': undefined, 'nowhere/2': meaning(2), 'http/3': meaning(3, { category: 'none' }), 'http/4': meaning(4) };
  const model = modelOf(contentOf({ senders, categories, meanings, warnings: { 4: undefined } }));
  assert.deepEqual(
    model.meanings.map(({ id }) => id),
    ['http/4'],
  );
  assert.equal(model.warnings.size, 0);
});
