/** A reader chooses a light or a dark theme, which every page has from its first paint. */
import { expect, test, type Page } from '@playwright/test';

/** The background color of a page. */
const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const LIGHT = 'rgb(252, 252, 250)';
const DARK = 'rgb(20, 23, 26)';

for (const system of ['light', 'dark'] as const) {
  test(`a reader whose system is ${system} can choose light, dark, or the system again, on every page and the next time`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: system });
    await page.goto('/en/codes/504/');
    expect(await paper(page)).toBe(system === 'light' ? LIGHT : DARK);
    const choice = page.getByLabel('Theme');
    await choice.selectOption('Dark');
    expect(await paper(page)).toBe(DARK);
    await page.goto('/ja/guides/');
    await expect(page.getByLabel('配色')).toHaveValue('dark');
    expect(await paper(page)).toBe(DARK);
    await page.getByLabel('配色').selectOption('ライト');
    // A page for all languages has no field for the theme, but follows the choice.
    await page.goto('/codes/504/?stay', { waitUntil: 'commit' });
    await page.waitForURL(/\/en\/codes\/504\//);
    expect(await paper(page)).toBe(LIGHT);
    await choice.selectOption('System');
    expect(await paper(page)).toBe(system === 'light' ? LIGHT : DARK);
  });
}

test('the chosen theme is there before the first paint', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.addInitScript(() => localStorage.setItem('theme', 'dark'));
  // Only the head of the page arrives.
  await page.route('**/en/', async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    await route.fulfill({ response, body: html.slice(0, html.indexOf('<body')) + '<body>' });
  });
  await page.goto('/en/');
  expect(await paper(page)).toBe(DARK);
});

test('a stored value that is not a theme is ignored', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('theme', 'url(x)'));
  await page.goto('/en/');
  await expect(page.getByLabel('Theme')).toHaveValue('');
});
