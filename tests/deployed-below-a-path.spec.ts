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
  // The script of the search listens to the keys once the page has loaded.
  await page.waitForLoadState();
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

for (const { path, edit, file, report } of [
  { path: '/status/en/senders/nginx/', edit: 'Edit this page', file: 'content/senders/nginx.yaml', report: 'Report a mistake' },
  { path: '/status/ja/guides/errata/', edit: 'このページを編集', file: 'content/guides/ja/errata.mdx', report: '誤りを報告' },
  { path: '/status/en/codes/307/', edit: 'Edit this page', file: 'content/codes/http/307.yaml', report: 'Report a mistake' },
])
  test(`from ${path}, one comes to its file and to the form for a mistake, but not on paper`, async ({ page }) => {
    await page.goto(path);
    const links = page.locator('[data-repository]').getByRole('link');
    await expect(page.getByRole('link', { name: edit })).toHaveAttribute('href', new RegExp(`/edit/main/${file}$`));
    await expect(page.getByRole('link', { name: report })).toHaveAttribute('href', /\/issues\/new\?template=wrong-fact\.yml&.*page=/);
    await page.emulateMedia({ media: 'print' });
    await expect(links.filter({ visible: true })).toHaveCount(0);
  });

test('on a code that several senders use, each section leads to the file of its sender', async ({ page }) => {
  for (const sender of ['tencent-cdn', 'cloudflare']) {
    await page.goto(`/status/en/codes/524/#${sender}`);
    await expect(page.locator(`#${sender}`).getByRole('link', { name: 'Edit this section' })).toHaveAttribute(
      'href',
      new RegExp(`/edit/main/content/codes/${sender}/524\\.yaml$`),
    );
  }
  await expect(page.getByRole('link', { name: 'Edit this page' })).toHaveCount(0);
});
