/** Link previews are rendered reproducibly, and cached by their content. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { card, CARD, type CardContent } from './card.ts';
import { renderAll, renderSvg } from './render.ts';

const content: CardContent = {
  lang: 'ja',
  code: 539,
  names: ['オリジンの証明書の検証失敗', 'Origin certificate'],
  more: 'ほか1件',
  subtitle: 'Tencent CDN',
  hops: ['edge-origin'],
  stages: ['certificate'],
  failed: true,
  labels: { client: 'クライアント', edge: 'エッジ', origin: 'オリジン', stages: '証明書' },
  colors: { tone: '#98152b', ink: '#191d20', soft: '#454c51', line: '#7b8078', paper: '#fcfcfa' },
};

describe('link previews', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'link-previews-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  test('need no font to be shown: text has become outlines', async () => {
    const svg = await renderSvg(card(content));
    assert.doesNotMatch(svg, /<text|font-family/);
    assert.ok((svg.match(/<path/g) ?? []).length > 5);
  });

  test('are made once, and again only when what they show has changed', async () => {
    const cards = new Map([
      ['ja/539', card(content)],
      ['ja/504', card({ ...content, code: 504 })],
    ]);
    assert.equal((await renderAll(cards, folder)).made, 2);
    const again = await renderAll(cards, folder);
    assert.equal(again.made, 0);
    assert.equal(again.images.get('ja/539')!.readUInt32BE(16), CARD.width);
    assert.equal(again.images.get('ja/539')!.readUInt32BE(20), CARD.height);

    cards.set('ja/504', card({ ...content, code: 504, names: ['別の名前'] }));
    assert.equal((await renderAll(cards, folder)).made, 1);
    // The image of the old name is removed from the cache.
    assert.equal(readdirSync(folder).length, 2);
  });

  test('are the same to the byte, whenever they are made', async () => {
    const cards = new Map([['ja/539', card(content)]]);
    const { images } = await renderAll(cards, folder);
    rmSync(folder, { recursive: true });
    assert.deepEqual((await renderAll(cards, folder)).images, images);
  });

  test('that were cut off in the cache are made again', async () => {
    const cards = new Map([['ja/539', card(content)]]);
    const { images } = await renderAll(cards, folder);
    const [file] = readdirSync(folder);
    truncateSync(join(folder, file), 1000);
    const { images: mended, made } = await renderAll(cards, folder);
    assert.equal(made, 1);
    assert.deepEqual(mended, images);
    assert.deepEqual(readFileSync(join(folder, file)), images.get('ja/539'));
  });
});
