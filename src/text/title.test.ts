/** The title of a code has its number, its names, and whose they are or how many products have it; each kind on codes of the site. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { STANDARD, type Code } from '../model/code.ts';
import { model } from '../model/index.ts';
import { formatUse, titleOf } from './title.ts';

const { codes, meaningById, senders } = model();
const codeOf = (number: number): Code => codes.find(({ code }) => code === number)!;
const titles = (number: number) => ({ en: titleOf(codeOf(number), 'en'), ja: titleOf(codeOf(number), 'ja') });
const nameOf = (id: string) => meaningById.get(id)!.name;
/** Counted apart from the code under test, so that the tests hold when a product is added. */
const productsOf = (number: number): number => codeOf(number).meanings.filter(({ sender }) => sender !== STANDARD).length;
const kindsOf = (number: number): number => new Set(codeOf(number).meanings.map(({ category }) => category)).size;

describe('the title of a code', () => {
  test('of one sender is its name', () => {
    assert.deepEqual(titles(539), { en: `539 ${nameOf('tencent-cdn/539').en}`, ja: `539 ${nameOf('tencent-cdn/539').ja}` });
  });

  test('of several senders with one name is that name', () => {
    assert.deepEqual(titles(525), { en: `525 ${nameOf('cloudflare/525').en}`, ja: `525 ${nameOf('cloudflare/525').ja}` });
    assert.deepEqual(titles(416), { en: `416 ${nameOf('http/416').en}`, ja: `416 ${nameOf('http/416').ja}` });
  });

  test('of two names says which product means which', () => {
    assert.deepEqual(titles(524), {
      en: '524 EdgeOne, Cloudflare: Origin response timed out / Tencent CDN: Platform overload',
      ja: '524 EdgeOne、Cloudflare：オリジンの応答タイムアウト／Tencent CDN：プラットフォームの過負荷',
    });
  });

  test('of two names, one of them the standard’s, has that first and as nobody’s in particular', () => {
    assert.deepEqual(titles(409), {
      en: `409 Conflict / Cloudflare: ${nameOf('cloudflare/409').en}`,
      ja: `409 競合／Cloudflare：${nameOf('cloudflare/409').ja}`,
    });
  });

  test('of many names is the standard’s, with the number of products and of kinds of failure', () => {
    assert.deepEqual(titles(503), {
      en: `503 Service unavailable – ${productsOf(503)} products, ${kindsOf(503)} kinds of failure`,
      ja: `503 サービス利用不可 – ${productsOf(503)}製品、${kindsOf(503)}種類のエラー`,
    });
  });

  test('of many names for one failure does not say that they differ', () => {
    assert.deepEqual(titles(504), {
      en: `504 Gateway timeout – ${productsOf(504)} products, one kind of failure`,
      ja: `504 ゲートウェイタイムアウト – ${productsOf(504)}製品、同じ種類のエラー`,
    });
  });

  test('whose products all mean something else than the standard says so', () => {
    assert.deepEqual(titles(423), {
      en: '423 Locked (WebDAV) – 3 products, 2 other kinds of failure',
      ja: '423 ロック中（WebDAV） – 3製品、別の2種類のエラー',
    });
  });

  test('of no standard is the name that most senders share, among others', () => {
    assert.deepEqual(titles(0), {
      en: `0 Client closed the connection, and other meanings – ${productsOf(0)} products, ${kindsOf(0)} kinds of failure`,
      ja: `0 クライアントの切断など – ${productsOf(0)}製品、${kindsOf(0)}種類のエラー`,
    });
    assert.deepEqual(titles(499), {
      en: `499 Client closed the connection – ${productsOf(499)} products, one kind of failure`,
      ja: `499 クライアントの切断 – ${productsOf(499)}製品、同じ種類のエラー`,
    });
  });

  test('has the number and a name of its senders where search results and chat windows cut it', () => {
    for (const lang of ['en', 'ja'] as const)
      for (const code of codes) {
        const start = titleOf(code, lang).slice(0, lang === 'ja' ? 30 : 60);
        const shorts = code.meanings.map(({ sender }) => senders.get(sender)!.short[lang]);
        const beginnings = [...code.meanings.map(({ name }) => name[lang]), ...shorts].map((text) =>
          `${code.code} ${text}`.slice(0, start.length),
        );
        assert.ok(
          beginnings.some((beginning) => start.startsWith(beginning)),
          start,
        );
      }
  });
});

test('what products use a code for is a short sentence', () => {
  const use = { products: 2, isOther: false };
  assert.equal(formatUse({ ...use, kinds: 1 }, 'en'), '2 products use it for one kind of failure');
  assert.equal(formatUse({ ...use, kinds: 3 }, 'ja'), '2製品が使い、エラーは3種類に分かれます');
  assert.equal(formatUse({ ...use, kinds: 1, isOther: true }, 'en'), '2 products use it for another kind of failure');
  assert.equal(formatUse({ ...use, kinds: 1, isOther: true }, 'ja'), '2製品が、標準とは別の種類のエラーに使います');
  assert.equal(formatUse({ ...use, kinds: 0 }, 'en'), '2 products use it');
  assert.equal(formatUse({ ...use, kinds: 0 }, 'ja'), '2製品が使うコードです');
});
