/** A reader who knows a product or a number that has no page of its own finds what the site knows about it. */
import { expect, test } from '@playwright/test';
import { LANGS } from '../src/languages.ts';
import { numbersInCell } from '../src/content/numbered-rows.ts';

for (const { lang, marks, reference } of [
  { lang: 'ja', marks: '見分け方', reference: '詳しい資料' },
  { lang: 'en', marks: 'How to recognize it', reference: 'Its reference' },
])
  test(`an address with the name of a product opens /${lang}/uncovered/ at that product`, async ({ page }) => {
    await page.goto(`/${lang}/uncovered/#haproxy`);
    const product = page.locator('section#haproxy');
    await expect(product.getByRole('heading', { name: 'HAProxy' })).toBeInViewport();
    await expect(product.getByRole('heading', { name: marks })).toBeVisible();
    await expect(product.getByText(reference)).toBeVisible();
    await expect(product.getByRole('link', { name: '503' }).first()).toHaveAttribute('href', `/${lang}/codes/503/`);
    await product.locator('summary').click();
    await expect(product.locator('time').first()).toBeVisible();
  });

test('a product that is not in the list of senders is found from there', async ({ page }) => {
  await page.goto('/en/senders/');
  await page.getByRole('main').getByRole('link', { name: 'Products not covered yet' }).click();
  await page.getByRole('main').getByRole('link', { name: 'Varnish Cache' }).click();
  await expect(page).toHaveURL('/en/uncovered/#varnish');
  await expect(page.locator('#varnish')).toBeInViewport();
});

test('the page of 529 says which other software uses the code, and leads to it', async ({ page }) => {
  await page.goto('/en/codes/529/');
  await expect(page.getByText('Other software uses this code, too:')).toBeInViewport();
  await page.getByRole('link', { name: 'Claude API (Anthropic)' }).click();
  await expect(page).toHaveURL('/en/uncovered/#anthropic-api');
  await expect(page.locator('#anthropic-api')).toContainText('overloaded_error');
});

test('where one product and no standard has a code, its page says that others may use it; elsewhere it does not', async ({ page }) => {
  const possible = page.getByText('other software may use it with another meaning');
  await page.goto('/en/codes/444/');
  await expect(possible).toBeVisible();
  for (const code of [404, 499, 529]) {
    await page.goto(`/en/codes/${code}/`);
    await expect(possible).toHaveCount(0);
  }
});

for (const path of ['/en/guides/cloudflare-1xxx/#1016', '/ja/guides/cloudflare-1xxx/#1106', '/en/guides/iis-substatus/#404.13'])
  test(`${path} leads to the row of that number, which is marked`, async ({ page }) => {
    await page.goto(path);
    const number = page.locator(`[id="${path.split('#')[1]}"]`);
    await expect(number).toBeInViewport();
    const background = (row: number) =>
      page.evaluate((at) => {
        const marked = document.querySelector(':target')!.closest('tr')!;
        return getComputedStyle(at === 0 ? marked : marked.previousElementSibling!).backgroundColor;
      }, row);
    expect(await background(0)).not.toBe(await background(-1));
  });

for (const lang of LANGS)
  for (const guide of ['cloudflare-1xxx', 'iis-substatus'])
    test(`every number that begins a row of /${lang}/guides/${guide}/ is an address, once`, async ({ page }) => {
      await page.goto(`/${lang}/guides/${guide}/`);
      const cells = await page.locator('td:first-child').allTextContents();
      const numbers = cells.flatMap(numbersInCell);
      expect(numbers.length).toBeGreaterThan(30);
      const ids = await page.locator('td [id]').evaluateAll((elements) => elements.map(({ id }) => id));
      expect(ids).toEqual(numbers);
      expect(new Set(ids).size).toBe(ids.length);
    });
