/** Permanent links lead to the page in the language of the reader, and unknown addresses to the nearest code. */
import { expect, test } from '@playwright/test';

for (const [locale, lang] of [
  ['ja-JP', 'ja'],
  ['en-GB', 'en'],
]) {
  test.describe(`a permanent link opened by a browser in ${locale}`, () => {
    test.use({ locale });

    test('opens the page in that language and keeps the fragment', async ({ page }) => {
      await page.goto('/codes/504/#tencent-cdn-fix');
      await expect(page).toHaveURL(`/${lang}/codes/504/#tencent-cdn-fix`);
      await expect(page.locator('#tencent-cdn-fix')).toBeInViewport();
    });

    test('without its number opens the list of codes in that language', async ({ page }) => {
      await page.goto('/codes/');
      await expect(page).toHaveURL(`/${lang}/codes/`);
    });

    test('for a search opens the search in that language and keeps the query', async ({ page }) => {
      await page.goto('/search/?q=certificate');
      await expect(page).toHaveURL(`/${lang}/search/?q=certificate`);
    });

    test('leaves the back button working', async ({ page }) => {
      await page.goto('/en/guides/');
      await page.goto('/codes/504/');
      await expect(page).toHaveURL(`/${lang}/codes/504/`);
      await page.goBack();
      await expect(page).toHaveURL('/en/guides/');
    });
  });
}

test('a code page names its permanent link', async ({ page }) => {
  await page.goto('/en/codes/504/');
  await expect(page.getByRole('link', { name: 'Permanent link' })).toHaveAttribute('href', '/codes/504/');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a permanent link is readable and leads on', async ({ page }) => {
    await page.goto('/codes/504/');
    await expect(page.getByText('ゲートウェイタイムアウト').first()).toBeVisible();
    await page.getByRole('link', { name: /Read in English/ }).click();
    await expect(page).toHaveURL('/en/codes/504/');
  });
});

for (const { path, heading, link } of [
  { path: '/codes/', heading: 'コード一覧 / Codes', link: '/en/codes/' },
  { path: '/search/', heading: '検索 / Search', link: '/en/search/' },
])
  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test(`${path} is a page that leads on`, async ({ page }) => {
      const response = await page.goto(path);
      expect(response?.status()).toBe(200);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
      await page.getByRole('link', { name: /Read in English/ }).click();
      await expect(page).toHaveURL(link);
    });
  });

test('an address with an unknown code offers the nearest codes in both languages', async ({ page }) => {
  const response = await page.goto('/599');
  expect(response?.status()).toBe(404);
  for (const lang of ['ja', 'en']) {
    const offer = page.locator(`[data-not-found=${lang}] [data-nearest]`);
    await expect(offer).toBeVisible();
    await expect(offer).toContainText('599');
    await expect(offer).toContainText(/600 .* · 567 /);
    await expect(offer.getByRole('link').first()).toHaveAttribute('href', new RegExp(`/${lang}/codes/600/$`));
  }
  await page.locator('[data-not-found=en] [data-nearest] a').first().click();
  await expect(page).toHaveURL('/en/codes/600/');
});

for (const path of ['/504', '/504/', '/404', '/500/'])
  test(`${path} leads to the page of that code, and keeps the fragment`, async ({ page }) => {
    await page.goto(`${path}#http`);
    await expect(page).toHaveURL(`/en/codes/${path.replaceAll('/', '')}/#http`);
  });

test('a number alone leads there also from a host that sends nobody on', async ({ page, request }) => {
  const notFound = await (await request.get('/nowhere')).text();
  await page.route(/\/404$/, (route) => route.fulfill({ status: 404, contentType: 'text/html;charset=utf-8', body: notFound }));
  await page.goto('/404#http');
  await expect(page).toHaveURL('/en/codes/404/#http');
});

for (const path of ['/ja/504', '/ja/codes/504/tencent-cdn'])
  test(`${path}, where the code has a page, leads to that page alone`, async ({ page }) => {
    await page.goto(path);
    for (const [lang, name] of [
      ['ja', '504 ゲートウェイタイムアウト'],
      ['en', '504 Gateway timeout'],
    ]) {
      const section = page.locator(`[data-not-found=${lang}]`);
      const link = section.locator('p').getByRole('link', { name, exact: true });
      await expect(link).toHaveAttribute('href', `/${lang}/codes/504/`);
      await expect(section.locator('p').getByRole('link', { name: /^\d/ })).toHaveCount(1);
      await expect(
        section.getByText(/no page about|というコードのページはありません|mistyped|打ち間違い/).filter({ visible: true }),
      ).toHaveCount(0);
    }
    await page.getByRole('link', { name: '504 Gateway timeout', exact: true }).first().click();
    await expect(page).toHaveURL('/en/codes/504/');
  });

test('an address without a code offers the list and the search, and shows nothing of the address as HTML', async ({ page }) => {
  const response = await page.goto('/ja/nowhere/<img src=x onerror=alert(1)>/');
  expect(response?.status()).toBe(404);
  await expect(page.locator('[data-nearest]').first()).toBeHidden();
  await expect(page.locator('img')).toHaveCount(0);
  await page.locator('[data-not-found=ja]').getByRole('link', { name: '検索' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
});
