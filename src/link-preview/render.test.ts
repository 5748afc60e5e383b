/** Link previews are rendered reproducibly, and cached by their content. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { card, CARD, type CardContent, type CardElement } from './card.ts';
import { previewCache, renderSvg } from './render.ts';

const content: CardContent = {
  lang: 'ja',
  code: 539,
  names: [{ label: 'Tencent CDN：', name: 'オリジンの証明書の検証失敗', behind: 'など' }, { name: 'Origin certificate' }],
  subtitle: 'Tencent CDN',
  hops: ['edge-origin'],
  stages: ['certificate'],
  failed: true,
  labels: { client: 'クライアント', edge: 'エッジ', origin: 'オリジン', stages: '証明書' },
  colors: { tone: '#98152b', ink: '#191d20', soft: '#454c51', line: '#7b8078', paper: '#fcfcfa' },
};

describe('link previews', () => {
  let folder = '';
  const renderAll = async (cards: Map<string, CardElement>) => {
    const cache = previewCache('.', folder);
    const made = await cache.fill([...cards.values()]);
    const images = await Promise.all([...cards].map(async ([name, card]) => [name, await cache.get(card)] as const));
    return { made, images: new Map(images) };
  };
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'link-previews-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  test('need no font to be shown: text has become outlines', async () => {
    const svg = await renderSvg(card(content));
    assert.doesNotMatch(svg, /<text|font-family/);
    assert.ok((svg.match(/<path/g) ?? []).length > 5);
  });

  test('are clipped by nothing: a picture fills its own box, and masks take long', async () => {
    assert.match(await renderSvg(card(content)), /<image (?![^>]* (?:mask|clip-path)=)[^>]*>/);
  });

  test('are made once, and again only when what they show has changed', async () => {
    const cards = new Map([
      ['ja/539', card(content)],
      ['ja/504', card({ ...content, code: 504 })],
    ]);
    assert.equal((await renderAll(cards)).made, 2);
    const again = await renderAll(cards);
    assert.equal(again.made, 0);
    assert.equal(again.images.get('ja/539')!.readUInt32BE(16), CARD.width);
    assert.equal(again.images.get('ja/539')!.readUInt32BE(20), CARD.height);

    cards.set('ja/504', card({ ...content, code: 504, names: [{ name: '別の名前' }] }));
    assert.equal((await renderAll(cards)).made, 1);
    // The image of the old name is removed from the cache.
    assert.equal(readdirSync(folder).length, 2);
  });

  test('are the same to the byte, whenever they are made', async () => {
    const cards = new Map([['ja/539', card(content)]]);
    const { images } = await renderAll(cards);
    rmSync(folder, { recursive: true });
    assert.deepEqual((await renderAll(cards)).images, images);
  });

  test('are the same when one is made alone, as where another build has removed it', async () => {
    const { images } = await renderAll(new Map([['ja/539', card(content)]]));
    await previewCache('.', folder).fill([]);
    assert.deepEqual(readdirSync(folder), []);
    assert.deepEqual(await previewCache('.', folder).get(card(content)), images.get('ja/539'));
  });

  test('that were cut off in the cache are made again', async () => {
    const cards = new Map([['ja/539', card(content)]]);
    const { images } = await renderAll(cards);
    const [file] = readdirSync(folder);
    truncateSync(join(folder, file), 1000);
    const { images: mended, made } = await renderAll(cards);
    assert.equal(made, 1);
    assert.deepEqual(mended, images);
    assert.deepEqual(readFileSync(join(folder, file)), images.get('ja/539'));
  });
});
