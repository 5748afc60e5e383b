/** The products of a reader's own stack come first and are open on the pages of codes; only the browser knows them. */
import { expect, test, type Page } from '@playwright/test';

const rows = (page: Page) => page.locator('nav[aria-labelledby=senders]').getByRole('listitem');
const senders = (page: Page) => rows(page).evaluateAll((all) => all.map((row) => row.dataset.sender));
const open = (page: Page) => page.locator('article details[open]').evaluateAll((all) => all.map(({ dataset }) => dataset.sender));

test('a star makes a product mine: on the next page it is first and open', async ({ page }) => {
  await page.goto('/en/codes/502/');
  const before = await senders(page);
  await page.getByRole('checkbox', { name: 'Envoy is one of my products' }).check();
  await page.getByRole('checkbox', { name: 'nginx is one of my products' }).check();
  expect(await senders(page), 'nothing moves away under the finger').toEqual(before);
  await expect.poll(() => page.evaluate(() => Object.values(localStorage).join())).toContain('nginx');
  await page.goto('/ja/codes/503/');
  await expect.poll(async () => (await senders(page)).slice(0, 2)).toEqual(['nginx', 'envoy']);
  await expect(rows(page)).toHaveCount(12);
  expect(await open(page)).toEqual(['nginx', 'envoy']);
  await expect(page.getByRole('checkbox', { name: 'Envoyを使っている' })).toBeChecked();
  await page.getByRole('checkbox', { name: 'Envoyを使っている' }).uncheck();
  await page.getByRole('checkbox', { name: 'nginxを使っている' }).uncheck();
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('senders')))).toEqual([]);
  await page.goto('/en/codes/503/');
  expect(await open(page)).toEqual([]);
});

test('another tab follows at once, and so does a page that comes back', async ({ page, context }) => {
  await page.goto('/en/codes/503/');
  const other = await context.newPage();
  await other.goto('/en/codes/504/');
  await other.getByRole('checkbox', { name: 'nginx is one of my products' }).check();
  await expect.poll(async () => (await senders(page))[0]).toBe('nginx');
  await expect(page.getByRole('checkbox', { name: 'nginx is one of my products' })).toBeChecked();
  await page.goto('/en/codes/502/');
  await page.getByRole('checkbox', { name: 'Envoy is one of my products' }).check();
  await page.goBack();
  await expect(page).toHaveURL('/en/codes/503/');
  await expect.poll(async () => (await senders(page)).slice(0, 2)).toEqual(['nginx', 'envoy']);
});

test('the standard, which is no product, has no star', async ({ page }) => {
  await page.goto('/en/codes/503/');
  await expect(page.getByRole('checkbox', { name: /is one of my products/ })).toHaveCount(11);
});

test('stored values that are no senders change nothing', async ({ page }) => {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  for (const value of ['', ' ', 'nosuch', '__proto__ constructor', '<img src=x>', '"][x]', 'x'.repeat(100_000), '\u202e\u0000']) {
    await page.goto('/en/codes/503/');
    await page.evaluate((text) => {
      localStorage['edge-status:senders'] = text;
    }, value);
    await page.reload();
    expect((await senders(page))[0], value.slice(0, 20)).toBe('tencent-cdn');
    expect(await open(page)).toEqual([]);
  }
  expect(complaints).toEqual([]);
});

test('where the browser keeps nothing, the page is whole and a star stays empty', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto('/en/codes/503/');
  await expect(rows(page)).toHaveCount(12);
  const star = page.getByRole('checkbox', { name: 'Envoy is one of my products' });
  await star.click();
  await expect(star).not.toBeChecked();
  await expect(rows(page).filter({ has: star })).toContainText('Your browser blocks storage');
  await expect(page.getByText('Your browser blocks storage, so this choice is not kept.')).toBeVisible();
  expect(complaints).toEqual([]);
});
