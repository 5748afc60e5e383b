/** A reader switches the language without losing the page, and gets the chosen language the next time. */
import { expect, test } from '@playwright/test';

test('switching language keeps the page and the fragment', async ({ page }) => {
  await page.goto('/ja/codes/504/#tencent-cdn-causes');
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL('/en/codes/504/#tencent-cdn-causes');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('#tencent-cdn-causes')).toBeInViewport();
  await page.getByRole('link', { name: '日本語' }).click();
  await expect(page).toHaveURL('/ja/codes/504/#tencent-cdn-causes');
});

test('switching language on the search page keeps the query', async ({ page }) => {
  await page.goto('/ja/search/?q=504');
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL('/en/search/?q=504');
});

test.describe('a browser in Japanese', () => {
  test.use({ locale: 'ja-JP' });

  test('is sent to Japanese from the root', async ({ page }) => {
    await page.goto('/');
    await expect(page).toHaveURL('/ja/');
  });

  for (const [key, value, lang] of [
    ['language', 'en', 'en'],
    ['edge-status:language', 'en', 'en'],
    // Of another project on the same origin.
    ['language', 'fr', 'ja'],
    ['edge-status:language', '../en', 'ja'],
  ])
    test(`with "${value}" stored under ${key}, gets ${lang}`, async ({ page }) => {
      await page.goto('/favicon.svg');
      await page.evaluate(([name, text]) => localStorage.setItem(name, text), [key, value]);
      await page.goto('/codes/504/');
      await expect(page).toHaveURL(`/${lang}/codes/504/`);
    });

  test('keeps a language chosen before the keys had a prefix, whatever another project stores there later', async ({ page }) => {
    await page.goto('/favicon.svg');
    await page.evaluate(() => localStorage.setItem('language', 'en'));
    await page.goto('/');
    await expect(page).toHaveURL('/en/');
    await page.evaluate(() => localStorage.setItem('language', 'ja'));
    await page.goto('/');
    await expect(page).toHaveURL('/en/');
  });

  test('gets English once the reader has chosen it', async ({ page }) => {
    await page.goto('/ja/');
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page).toHaveURL('/en/');
    await page.goto('/');
    await expect(page).toHaveURL('/en/');
  });
});

test.describe('a browser in a language the site does not have', () => {
  test.use({ locale: 'fr-FR' });

  test('is sent to English from the root', async ({ page }) => {
    await page.goto('/');
    await expect(page).toHaveURL('/en/');
  });
});
