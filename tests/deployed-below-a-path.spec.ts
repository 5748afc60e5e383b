/** On a site that is deployed below a path, everything that a reader opens is below that path. */
import { expect, test } from '@playwright/test';
import { PORT_BELOW_A_PATH } from './support/ports.ts';

test.use({ baseURL: `http://localhost:${PORT_BELOW_A_PATH}` });

test('below a path, search finds a page and opens it there', async ({ page }) => {
  await page.goto('/status/en/');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('certificate');
  const best = page.getByRole('listbox').getByRole('option').first();
  await expect(best).toHaveAttribute('href', /^\/status\/en\/(?:codes|categories)\/[^/]+\/$/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/status\/en\/(?:codes|categories)\/[^/]+\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('below a path, a number opens its page, and permanent links and the language switch stay there', async ({ page }) => {
  await page.goto('/status/codes/504/#http');
  await expect(page).toHaveURL('/status/en/codes/504/#http');
  await page.getByRole('link', { name: '日本語' }).click();
  await expect(page).toHaveURL('/status/ja/codes/504/#http');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('539');
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/status/ja/codes/539/');
});

test('below a path, an unknown code offers the nearest there', async ({ page }) => {
  const response = await page.goto('/status/599');
  expect(response?.status()).toBe(404);
  await page.locator('[data-not-found=en] [data-nearest] a').first().click();
  await expect(page).toHaveURL('/status/en/codes/600/');
});
