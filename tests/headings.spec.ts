/** The heading of a code tells who uses it and for what, in little of a phone's first screen; results of the search say the same. */
import { expect, test, type Page } from '@playwright/test';

test.use({ viewport: { width: 390, height: 844 } });

/** How many lines the text of an element takes: the rows of its boxes that do not overlap. */
const linesOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const boxes = [...range.getClientRects()].filter(({ width }) => width > 0).sort((a, b) => a.bottom - b.bottom);
      let lines = 0;
      let bottom = -Infinity;
      for (const box of boxes)
        if (box.top >= bottom - 1) {
          lines++;
          bottom = box.bottom;
        }
      return lines;
    });

for (const [lang, name, use] of [
  ['en', 'Service unavailable', /^\d+ products use it for \d+ kinds of failure$/],
  ['ja', 'サービス利用不可', /^\d+製品が使い、エラーは\d+種類に分かれます$/],
] as const) {
  test(`on a phone, /${lang}/codes/503/ says its name in two lines and how many products use it in one`, async ({ page }) => {
    await page.goto(`/${lang}/codes/503/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(new RegExp(`^\\s*503\\s+${name}\\s*$`));
    expect(await linesOf(page, 'h1')).toBeLessThanOrEqual(2);
    await expect(page.locator('h1 + p')).toHaveText(use);
    expect(await linesOf(page, 'h1 + p')).toBe(1);
  });

  test(`on a phone, no sentence below a heading of /${lang}/ takes a second line`, async ({ page }) => {
    for (const code of [0, 400, 423, 499, 502, 504, 507, 525]) {
      await page.goto(`/${lang}/codes/${code}/`);
      await expect(page.locator('h1 + p')).toHaveText(/^\d+/);
      expect(await linesOf(page, 'h1 + p'), `${code}`).toBe(1);
    }
  });
}

test('of two names, each begins a line, with the products that have it', async ({ page }) => {
  await page.goto('/en/codes/524/');
  const rows = page.locator('h1 .row');
  await expect(rows).toHaveText([/^\s*EdgeOne, Cloudflare: Origin response timed out\s*$/, /^\s*Tencent CDN: Platform overload\s*$/]);
  const [first, second] = await rows.evaluateAll((all) => all.map((row) => row.getBoundingClientRect().toJSON() as DOMRect));
  expect(second.left).toBe(first.left);
  expect(second.top).toBeGreaterThanOrEqual(first.bottom);
});

test('the name of the standard stands before that of a product, without a label', async ({ page }) => {
  await page.goto('/ja/codes/409/');
  await expect(page.locator('h1 .row')).toHaveText([/^\s*競合\s*$/, /^\s*Cloudflare：ホスト名の解決エラー/]);
});

for (const [lang, title] of [
  ['en', '524 EdgeOne, Cloudflare: Origin response timed out / Tencent CDN: Platform overload'],
  ['ja', '524 EdgeOne, Cloudflare：オリジンの応答タイムアウト / Tencent CDN：プラットフォームの過負荷'],
] as const)
  test(`a result of /${lang}/search/ says which product has which name`, async ({ page }) => {
    await page.goto(`/${lang}/search/?q=524`);
    await expect(page.locator('[data-results] .hits strong').first()).toHaveText(title);
  });

test('a result does not name the product that happens to be second', async ({ page }) => {
  await page.goto('/en/search/?q=503');
  await expect(page.locator('[data-results] .hits strong').first()).toHaveText('503 Service unavailable');
});
