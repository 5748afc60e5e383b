/** A reader pastes a long text: it is searched by its beginning and its codes, and every address stays short. */
import { expect, test, type Page } from '@playwright/test';
import { LONGEST } from '../src/search/query/searched-part.ts';

const LINE =
  '2026/11/27 10:00:00 [error] 29#29: *7 upstream timed out (110: Connection timed out) while reading response header from upstream ';
/** A log of some 100 kB with two codes: one at its beginning, one far behind. */
const LOG = `status=503 ${LINE.repeat(400)} status=524 ${LINE.repeat(400)}`;
/** 60 kB that become 180 kB in an address. */
const JAPANESE = 'オリジンへの接続がタイムアウトしました。'.repeat(1000);
const TOLD = 'The text is long';

/** Puts a text into a field as a paste does, at once. */
const paste = (page: Page, selector: string, text: string) =>
  page.locator(selector).evaluate((field: HTMLInputElement, value) => {
    field.focus();
    field.value = value;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
  }, text);

/** The query in the address of a page. */
const queryOf = (page: Page) => new URL(page.url()).searchParams.get('q') ?? '';

test('on the search page, a pasted log finds its codes, the address stays short, and going back and reloading find them again', async ({
  page,
}) => {
  await page.goto('/en/search/?q=dns');
  await expect(page.getByRole('region', { name: 'Results' }).getByRole('link').first()).toBeVisible();
  await paste(page, '#q', LOG);
  const results = page.getByRole('region', { name: 'Results' });
  const found = async () => {
    await expect(results.getByRole('link', { name: /^503/ })).toBeVisible();
    await expect(results.getByRole('link', { name: /^524/ })).toBeVisible();
  };
  await found();
  await expect(results.getByText(TOLD)).toBeVisible();
  await expect(page.getByRole('searchbox')).toHaveValue(LOG);
  await expect(page).toHaveURL(/q=status%3D503/);
  expect([...queryOf(page)].length).toBeLessThanOrEqual(LONGEST);
  await results.getByRole('link', { name: /^524/ }).click();
  await expect(page).toHaveURL(/\/en\/codes\/524\//);
  await page.goBack();
  await found();
  await page.reload();
  await found();
  expect(await page.evaluate(() => performance.getEntriesByType('navigation')[0].toJSON().responseStatus)).toBe(200);
});

test('text that is longer in an address than in the field stays within what hosts accept', async ({ page }) => {
  await page.goto('/ja/search/');
  await paste(page, '#q', JAPANESE);
  const results = page.getByRole('region', { name: '検索結果' });
  await expect(results.getByRole('link', { name: /タイムアウト/ }).first()).toBeVisible();
  await expect(page).toHaveURL(/\?q=/);
  expect(page.url().length).toBeLessThan(8000);
  await page.reload();
  await expect(results.getByRole('link', { name: /タイムアウト/ }).first()).toBeVisible();
});

for (const { where, field, open } of [
  { where: 'in the dialog', field: 'dialog input[name=q]', open: 'Control+k' },
  { where: 'on the home page', field: 'main input[name=q]', open: '' },
])
  test(`${where}, a pasted log finds its codes, and the page of all results has a short address`, async ({ page }) => {
    await page.goto('/en/');
    if (open) await page.keyboard.press(open);
    await page.locator(field).focus();
    await paste(page, field, LOG);
    const list = page.getByRole('listbox');
    await expect(list.getByRole('option', { name: /^503/ })).toBeVisible();
    await expect(list.getByRole('option', { name: /^524/ })).toBeVisible();
    await expect(page.getByText(TOLD)).toBeVisible();
    await expect(page.locator(field)).toHaveValue(LOG);
    const all = list.getByRole('option', { name: 'All results' });
    await all.click();
    await expect(page).toHaveURL(/\/en\/search\/\?q=/);
    expect([...queryOf(page)].length).toBeLessThanOrEqual(LONGEST);
    await expect(page.getByRole('region', { name: 'Results' }).getByRole('link', { name: /^524/ })).toBeVisible();
  });

test('the button of the home page leads to the results for a pasted log', async ({ page }) => {
  await page.goto('/en/');
  await page.locator('main input[name=q]').focus();
  await paste(page, 'main input[name=q]', LOG);
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('main').getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL(/\/en\/search\/\?q=/);
  await expect(page.getByRole('region', { name: 'Results' }).getByRole('link', { name: /^524/ })).toBeVisible();
});

test('an address with a longer query than the site writes is answered, and put right', async ({ page }) => {
  await page.goto(`/en/search/?q=${'timeout+'.repeat(200)}502`);
  await expect(page.getByRole('region', { name: 'Results' }).getByRole('link', { name: /^502/ })).toBeVisible();
  await expect.poll(() => [...queryOf(page)].length).toBeLessThanOrEqual(LONGEST);
});

test('of a text that would stop the browser, the field keeps the beginning and the codes', async ({ page }) => {
  await page.goto('/en/search/');
  const field = page.locator('#q');
  await field.fill('see ');
  await field.press('End');
  // The script has come: it has answered.
  await expect(page.getByRole('region', { name: 'Results' })).toBeVisible();
  // As a paste does, which a browser tells of before it lays the text out.
  await page.keyboard.insertText(`${JAPANESE} HTTP/1.1" 524 0`);
  await expect(page.getByText(TOLD)).toBeVisible();
  const kept = await field.inputValue();
  expect(kept).toMatch(/^see オリジンへの接続が.* 524$/);
  expect(kept.length).toBeLessThanOrEqual(4004);
  await expect(page.getByRole('region', { name: 'Results' }).getByRole('link', { name: /^524/ }).first()).toBeVisible();
});
