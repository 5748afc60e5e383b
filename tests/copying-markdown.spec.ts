/** A reader copies the page of a code as Markdown, or comes to the Markdown where it cannot be copied. */
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';

const markdown = readFileSync('dist/en/codes/524.md', 'utf8');
const link = (page: Page) => page.getByRole('link', { name: 'Copy as Markdown' });

test('by pointer and again by key, and it is said', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/en/codes/524/');
  await link(page).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(markdown);
  await page.evaluate(() => navigator.clipboard.writeText('something else'));
  await link(page).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(markdown);
  await expect(page).toHaveURL('/en/codes/524/');
});

test('nothing is loaded for it before the link is pressed', async ({ page }) => {
  const requested: string[] = [];
  page.on('request', (request) => requested.push(request.url()));
  await page.goto('/en/codes/524/', { waitUntil: 'networkidle' });
  expect(requested.filter((url) => /runbook|\.md$/.test(url))).toEqual([]);
});

const REFUSALS: Record<string, (page: Page) => Promise<unknown>> = {
  'the browser refuses': (page) =>
    page.addInitScript(() => (navigator.clipboard.write = () => Promise.reject(new DOMException('No', 'NotAllowedError')))),
  'the browser has no clipboard': (page) => page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined })),
  'the script cannot be had': (page) => page.route('**/runbook-*.js', (route) => route.abort()),
};
for (const [reason, refuse] of Object.entries(REFUSALS))
  test(`where ${reason}, the reader comes to the Markdown`, async ({ page }) => {
    await refuse(page);
    await page.goto('/en/codes/524/');
    await link(page).click();
    await page.waitForURL('/en/codes/524.md');
    await expect(page.locator('body')).toContainText('# 524 EdgeOne, Cloudflare');
  });

test('without scripts, the link leads there', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/ja/codes/524/');
  await page.getByRole('link', { name: 'Markdownをコピー' }).click();
  await page.waitForURL('/ja/codes/524.md');
  await context.close();
});
