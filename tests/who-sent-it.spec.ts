/** A reader who knows the number but not the sender finds the right section by a mark in the response. */
import { expect, test } from '@playwright/test';

test('the mark that I see leads me to the section of its sender', async ({ page }) => {
  await page.goto('/en/codes/524/');
  const choice = page.getByRole('navigation', { name: 'Which product returned it?' });
  await expect(page.getByRole('note')).toContainText('platform is overloaded');
  await choice.getByRole('link', { name: /cf-ray/ }).click();
  await expect(page).toHaveURL(/#cloudflare$/);
  await expect(page.locator('#cloudflare')).toBeInViewport();
});

test('from a code I come to what other senders call the same failure', async ({ page }) => {
  await page.goto('/ja/codes/533/#tencent-cdn');
  await page.locator('#tencent-cdn').getByRole('link', { name: '同じ障害、違うコード' }).click();
  const row = page.locator('tr#connect-timeout');
  await expect(row).toBeInViewport();
  await row.getByRole('link', { name: '522' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('522');
});

test('from a code with several senders I come to the list of such numbers', async ({ page }) => {
  await page.goto('/en/codes/509/');
  await page
    .getByRole('navigation', { name: 'Which product returned it?' })
    .getByRole('link', { name: 'Same code, different product' })
    .click();
  await expect(page.locator('#code-509')).toBeInViewport();
  await expect(page.locator('#code-509')).toContainText('HTTP flood');
});

test('the comparison of senders can be scrolled by keyboard on a phone, and nothing else scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/en/equivalents/');
  const table = page.getByRole('region', { name: 'Same failure, different code' });
  await table.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => table.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test('a command of a code can be read and scrolled on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/ja/codes/539/');
  const command = page.locator('#tencent-cdn-check-certificate-validation pre');
  await expect(command).toContainText('openssl s_client -connect origin.example:443');
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});
