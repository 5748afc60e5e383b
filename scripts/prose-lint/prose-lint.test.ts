/** The lint finds what it should, in both languages, and leaves markup and quotations alone. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseGuide } from '../../src/content/guide.ts';
import type { Content, Entry } from '../../src/content/read.ts';
import type { Glossary } from '../../src/content/schema.ts';
import { problemsInChanged } from './clean-passages.ts';
import { englishProblems } from './english.ts';
import { japaneseProblems } from './japanese.ts';
import { passagesOf, passagesOfDictionary, plainText, type Passage } from './passages.ts';
import { termProblems } from './terms.ts';

const passage = (lang: 'ja' | 'en', text: string, sentences = true): Passage => ({
  lang,
  file: 'a.yaml',
  line: 1,
  field: 'summary',
  text,
  markup: text,
  sentences,
});
const messages = (problems: { message: string }[]) => problems.map(({ message }) => message);
const empty = {
  meanings: [],
  senders: [],
  uncovered: [],
  categories: [],
  checks: [],
  clients: [],
  recipes: [],
  warnings: [],
  instructions: [],
  glossary: [],
  guides: [],
};
const contentWith = (part: Partial<Record<keyof typeof empty, [string, unknown][]>>) =>
  Object.fromEntries(Object.entries({ ...empty, ...part }).map(([key, entries]) => [key, new Map(entries)])) as unknown as Content;
const entry = (raw: unknown) => ({ file: 'content/x.yaml', raw, lineOf: () => 3 }) as Entry<never>;

test('a word that the glossary rules out is reported with the term to use', () => {
  const glossary = new Map<string, Glossary>([
    [
      'server',
      { term: { ja: 'サーバー', en: 'server' }, definition: { ja: '。', en: '.' }, avoid: { ja: ['サーバ(?!ー)'], en: ['machine'] } },
    ],
  ]);
  const found = termProblems(
    [passage('ja', 'サーバが停止しました。'), passage('ja', 'サーバーが停止しました。'), passage('en', 'The Machine stopped.')],
    glossary,
  );
  assert.deepEqual(messages(found), ['"サーバ" → サーバー', '"Machine" → server']);
});

test('Japanese: plain style, a missing full stop and a doubled particle are reported', async () => {
  const found = messages(
    await japaneseProblems([
      passage('ja', 'オリジンが停止しています。これは障害である。'),
      passage('ja', 'オリジンが停止しています'),
      passage('ja', 'エッジで応答で失敗しました。'),
    ]),
  ).join('\n');
  for (const rule of ['no-mix-dearu-desumasu', 'ja-no-mixed-period', 'no-doubled-joshi']) assert.match(found, new RegExp(rule));
});

test('Japanese: a name needs no full stop, and good prose passes', async () => {
  assert.deepEqual(
    await japaneseProblems([passage('ja', 'ゲートウェイタイムアウト', false), passage('ja', 'オリジンの証明書チェーンを確認します。')]),
    [],
  );
});

test('English: a misspelled word and a British one are reported, a word of our own is not', async () => {
  const found = await englishProblems([passage('en', 'The certficate has a colour on ECDN.')], ['ECDN']);
  assert.deepEqual(messages(found), ['"certficate" is in no dictionary', '"colour" is in no dictionary']);
});

test('markup is not prose', () => {
  assert.equal(plainText('Read `Retry-Aftr` ([503](code:http/503)) and wait.'), 'Read CODE (503) and wait.');
});

test('what the source document says is quoted and not checked; names are labels', () => {
  const content = contentWith({
    meanings: [
      [
        'a/1',
        entry({
          name: { ja: '名前', en: 'Name' },
          corrections: [{ says: { ja: '引用', en: 'Quoted' }, because: { ja: '理由。', en: 'Reason.' } }],
        }),
      ],
    ],
  });
  assert.deepEqual(
    passagesOf(content).map(({ field, sentences }) => [field, sentences]),
    [
      ['name.ja', false],
      ['name.en', false],
      ['corrections.0.because.ja', true],
      ['corrections.0.because.en', true],
    ],
  );
});

test('a guide is checked block by block, with the line of each', () => {
  const { body } = parseGuide(
    '---\ntitle: T\n---\n\nOne `line`\nand its rest.\n\n1. A **step**.\n2. Another.\n\n| Head |\n| ---- |\n| Cell |\n',
  );
  const content = contentWith({ guides: [['en/x', { ...entry({ title: 'T', summary: 'S.' }), body }]] });
  assert.deepEqual(
    passagesOf(content)
      .slice(2)
      .map(({ line, text, sentences }) => [line, text, sentences]),
    [
      [5, 'One CODE and its rest.', true],
      [8, 'A step.', true],
      [9, 'Another.', true],
      [11, 'Head', false],
      [13, 'Cell', false],
    ],
  );
});

test('strings of the interface are checked, also those that are made from parts', () => {
  const found = passagesOfDictionary('en', { a: 'Search', b: { c: 'Sent.' }, d: (count: number) => `${count} codes` }, 'src/i18n/en.ts');
  assert.deepEqual(
    found.map(({ field, text, sentences }) => [field, text, sentences]),
    [
      ['a', 'Search', false],
      ['b.c', 'Sent.', true],
      ['d', '1 codes', false],
    ],
  );
});

test('a passage that was clean is not read again, a changed or faulty one is, and a broken memory forgets', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'edge-status-'));
  const cache = join(folder, 'cache', 'prose.json');
  const read: string[][] = [];
  const lint = (passages: readonly Passage[]) => {
    read.push(passages.map(({ text }) => text));
    return Promise.resolve(passages.filter(({ text }) => text.includes('bad')).map((wrong) => ({ passage: wrong, message: 'is bad' })));
  };
  const texts = (...all: string[]) => all.map((text) => passage('en', text));
  assert.deepEqual(messages(await problemsInChanged(texts('a', 'b', 'bad'), lint, cache)), ['is bad']);
  assert.deepEqual(messages(await problemsInChanged(texts('a', 'c', 'bad'), lint, cache)), ['is bad']);
  writeFileSync(cache, '{ not JSON');
  assert.deepEqual(messages(await problemsInChanged(texts('a'), lint, cache)), []);
  assert.deepEqual(read, [['a', 'b', 'bad'], ['c', 'bad'], ['a']]);
  rmSync(folder, { recursive: true });
});
