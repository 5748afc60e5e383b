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
  await page.addInitScript(() => localStorage.setItem('edge-status:theme', 'dark'));
  // Only the head of the page arrives.
  await page.route('**/en/', async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    await route.fulfill({ response, body: html.slice(0, html.indexOf('<body')) + '<body>' });
  });
  await page.goto('/en/');
  expect(await paper(page)).toBe(DARK);
});

for (const [key, value] of [
  ['edge-status:theme', 'url(x)'],
  ['edge-status:theme', 'auto'],
  // Of another project on the same origin.
  ['theme', 'auto'],
  ['theme', 'system'],
  ['theme', 'light dark'],
  ['theme', ''],
])
  test(`"${value}", stored under ${key}, is not a theme and has no effect`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.addInitScript(([name, text]) => localStorage.setItem(name, text), [key, value]);
    await page.goto('/en/');
    await expect(page.getByLabel('Theme')).toHaveValue('');
    expect(await paper(page)).toBe(DARK);
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([key]);
  });

test('a choice stored before the keys had a prefix is kept, and what another project stores there later has no effect', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/favicon.svg');
  await page.evaluate(() => localStorage.setItem('theme', 'light'));
  await page.goto('/404.html');
  expect(await paper(page)).toBe(LIGHT);
  await page.goto('/en/');
  await expect(page.getByLabel('Theme')).toHaveValue('light');
  expect(await paper(page)).toBe(LIGHT);
  expect(await page.evaluate(() => localStorage.getItem('edge-status:theme'))).toBe('light');
  await page.evaluate(() => localStorage.setItem('theme', 'dark'));
  await page.reload();
  expect(await paper(page)).toBe(LIGHT);
  await page.getByLabel('Theme').selectOption('System');
  await page.reload();
  expect(await paper(page)).toBe(DARK);
  await expect(page.getByLabel('Theme')).toHaveValue('');
});

test('a theme chosen on one page is there on the page before, when one goes back, and in other tabs', async ({ page, context }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  const other = await context.newPage();
  await other.emulateMedia({ colorScheme: 'light' });
  await other.goto('/ja/guides/');
  await page.goto('/en/codes/504/');
  await page.getByRole('banner').getByRole('link', { name: 'Guides' }).click();
  await page.getByLabel('Theme').selectOption('Dark');
  await expect(other.getByLabel('配色')).toHaveValue('dark');
  expect(await paper(other)).toBe(DARK);
  await page.goBack();
  await expect(page).toHaveURL('/en/codes/504/');
  await expect(page.getByLabel('Theme')).toHaveValue('dark');
  expect(await paper(page)).toBe(DARK);
});

test('a page that comes back from the back/forward cache takes the theme that was chosen meanwhile', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/en/codes/504/');
  await page.evaluate(() => {
    localStorage.setItem('edge-status:theme', 'dark');
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
  expect(await paper(page)).toBe(DARK);
  await expect(page.getByLabel('Theme')).toHaveValue('dark');
});
