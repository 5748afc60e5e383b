/** A reader with a touch screen meets controls of the size of a fingertip. */
import { expect, test, type Page } from '@playwright/test';

test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

/** The controls lower or narrower than `least`, in pixels; links inside a sentence are as high as their line (WCAG 2.5.8). */
const smaller = (page: Page, selector: string, least: number) =>
  page.locator(selector).evaluateAll(
    (all, least) =>
      all
        .filter((element) => element.checkVisibility())
        .map((element) => {
          // A finger presses a checkbox through its label.
          const target = element.matches('[type=checkbox]') ? element.closest('label')! : element;
          const { width, height } = target.getBoundingClientRect();
          return { what: `${element.localName} "${(target.textContent ?? '').trim().slice(0, 30)}"`, width, height };
        })
        .filter(({ width, height }) => width < least || height < least),
    least - 0.5,
  );

for (const [path, selector] of [
  ['/ja/', 'body > header a, [role=combobox], search button, .chips a, .cells a, form[data-code-filter] :is(input, select)'],
  ['/en/', 'body > header a, [role=combobox], search button, .chips a, .cells a, form[data-code-filter] :is(input, select)'],
  ['/ja/codes/504/', 'body > header a, .choices a, main > nav[aria-label="前後のコード"] a, footer select'],
  ['/en/search/?q=timeout', 'input[type=search], search button, [data-results] .hits > li > a'],
] as const)
  test(`the controls of ${path} have the size of a fingertip`, async ({ page }) => {
    await page.goto(path);
    if (path.includes('?q=')) await expect(page.locator('[data-results] .hits a').first()).toBeVisible();
    expect(await page.locator(selector).count()).toBeGreaterThan(3);
    expect(await smaller(page, selector, 44)).toEqual([]);
  });

for (const [path, selector] of [
  ['/en/codes/503/#nginx', 'nav[aria-label=Breadcrumbs] a, .retry a, .related a'],
  ['/ja/codes/539/', 'nav[aria-label=現在位置] a, .retry a, .related a'],
  ['/ja/classes/5xx/', 'nav[aria-label=現在位置] a'],
] as const)
  test(`the links beside the text of ${path} are at least 24 px high`, async ({ page }) => {
    await page.goto(path);
    expect(await page.locator(selector).count()).toBeGreaterThan(1);
    expect(await smaller(page, selector, 24)).toEqual([]);
  });

test('in the search, hits have the size of a fingertip', async ({ page }) => {
  await page.goto('/en/codes/200/');
  await page.getByRole('link', { name: 'Search', exact: false }).first().tap();
  await page.getByRole('dialog').getByRole('combobox').first().fill('timeout');
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
  expect(await smaller(page, 'dialog[open] [role=option], dialog[open] button, dialog[open] [role=combobox]', 44)).toEqual([]);
});
