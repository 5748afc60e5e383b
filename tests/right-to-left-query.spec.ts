/** A reader who searches for a message written from right to left sees it in its order, on a page that stays from left to right. */
import { expect, test } from '@playwright/test';

test('text from right to left keeps its order in the field and in the message, and breaks nothing', async ({ page }) => {
  const pasted = 'שגיאה 504 خطأ في الخادم '.repeat(8).trim();
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`/en/search/?q=${encodeURIComponent(pasted)}`);
  await expect(page.locator('[data-results] output')).not.toBeEmpty();
  const field = page.locator('#q');
  await expect(field).toHaveValue(pasted);
  expect(await field.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(await page.evaluate(() => getComputedStyle(document.querySelector('h1')!).direction)).toBe('ltr');
});
