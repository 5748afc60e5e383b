/** When the content of a page changed, by the committed history and by what git says. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentTexts, datesIn, historyOf, historyText } from '../scripts/lib/git-history.ts';
import { model } from '../src/model/index.ts';
import { filesOfPage, hashOf, hasHistory, HISTORY, lastChange, type History } from '../src/history/history.ts';

const now = new Date('2026-12-24T18:00:00.123Z');
const none = { before: {}, dates: new Map(), edited: new Set<string>(), now };
const FILE = 'content/codes/http/504.yaml';

test('the committed history is that of the content as it is: otherwise, run npm run refresh:history and commit', () => {
  const texts = [...contentTexts('.')].filter(([file]) => hasHistory(file));
  const stale = texts.filter(([file, text]) => HISTORY[file]?.hash !== hashOf(text)).map(([file]) => file);
  assert.deepEqual(stale, []);
  assert.deepEqual(Object.keys(HISTORY), texts.map(([file]) => file).sort());
});

test('the committed history is well-formed: times that exist, none changed before it was added', () => {
  assert.ok(Object.keys(HISTORY).length > 300);
  for (const [file, { hash, added, changed }] of Object.entries(HISTORY)) {
    assert.match(hash, /^[0-9a-f]{12}$/, file);
    for (const time of [added, changed]) assert.equal(`${new Date(time).toISOString().slice(0, 19)}Z`, time, file);
    assert.ok(added <= changed, file);
  }
});

test('a file has the times of its first and its last commit', () => {
  const dates = datesIn(`\0${1_700_000_060}\n\n${FILE}\n\0${1_700_000_000}\n\n${FILE}\ncontent/glossary.yaml\n`);
  assert.deepEqual(dates.get(FILE), { added: '2023-11-14T22:13:20Z', changed: '2023-11-14T22:14:20Z' });
  const history = historyOf({ ...none, texts: new Map([[FILE, 'a']]), dates });
  assert.deepEqual(history, { [FILE]: { hash: hashOf('a'), added: '2023-11-14T22:13:20Z', changed: '2023-11-14T22:14:20Z' } });
});

test('a file that differs from its last commit, or has none, changes now', () => {
  const dates = new Map([[FILE, { added: '2023-01-01T00:00:00Z', changed: '2024-01-01T00:00:00Z' }]]);
  const edited = historyOf({ ...none, texts: new Map([[FILE, 'b']]), dates, edited: new Set([FILE]) });
  assert.deepEqual(edited[FILE], { hash: hashOf('b'), added: '2023-01-01T00:00:00Z', changed: '2026-12-24T18:00:00Z' });
  const fresh = historyOf({ ...none, texts: new Map([[FILE, 'b']]) });
  assert.equal(fresh[FILE].added, '2026-12-24T18:00:00Z');
});

test('a file whose text is known keeps its times, with every kind of line ends', () => {
  const before: History = { [FILE]: { hash: hashOf('a\nb'), added: '2020-01-01T00:00:00Z', changed: '2021-01-01T00:00:00Z' } };
  const dates = new Map([[FILE, { added: '2023-01-01T00:00:00Z', changed: '2024-01-01T00:00:00Z' }]]);
  assert.deepEqual(historyOf({ ...none, texts: new Map([[FILE, 'a\r\nb']]), before, dates }), before);
});

test('files of which no page is made are left out, and the others are sorted, one a line', () => {
  const texts = new Map([
    [FILE, 'a'],
    ['content/synonyms.yaml', 'b'],
    ['content/categories/loop.yaml', 'c'],
    ['content/notes.txt', 'd'],
  ]);
  const history = historyOf({ ...none, texts });
  assert.deepEqual(Object.keys(history), ['content/categories/loop.yaml', FILE]);
  assert.equal(historyText(history).trimEnd().split('\n').length, 4);
  assert.deepEqual(JSON.parse(historyText(history)), history);
});

test('a page is made of the files of its meanings, its warning and its checks', () => {
  const files = filesOfPage('/ja/codes/524/', model());
  for (const file of [
    'content/codes/cloudflare/524.yaml',
    'content/codes/tencent-cdn/524.yaml',
    'content/warnings/524.yaml',
    'content/checks/tencent-log-status.yaml',
  ])
    assert.ok(files.includes(file), file);
  assert.deepEqual(filesOfPage('/codes/524/', model()), files);
  assert.deepEqual(filesOfPage('/ja/guides/errata/', model()), ['content/guides/ja/errata.mdx']);
  assert.deepEqual(filesOfPage('/en/glossary/', model()), ['content/glossary.yaml']);
  assert.ok(filesOfPage('/en/categories/loop/', model()).includes('content/categories/loop.yaml'));
  assert.ok(filesOfPage('/', model()).length > 200);
  for (const path of ['/en/codes/999/', '/en/offline/', '/en/constructor/', '/en/categories/nope/', '/en/classes/9xx/'])
    assert.deepEqual(filesOfPage(path, model()), [], path);
});

test('a page changed when the newest of its files did', () => {
  const of: History = {
    a: { hash: '', added: '2020-01-01T00:00:00Z', changed: '2022-01-01T00:00:00Z' },
    b: { hash: '', added: '2020-01-01T00:00:00Z', changed: '2021-01-01T00:00:00Z' },
  };
  assert.equal(lastChange(['b', 'a', 'c'], of), '2022-01-01T00:00:00Z');
  assert.equal(lastChange(['c'], of), undefined);
});
