/** No kind of page, and nothing that opens on one, violates an accessibility rule of axe. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { KINDS_OF_PAGES } from './support/kinds-of-pages.ts';

const WIDTHS = [360, 768, 1280];
const THEMES = ['light', 'dark'] as const;

/** The violations on a page as it is now, one line per rule. */
async function violations(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    // Text has the contrast of AAA, 7:1, which includes the 4.5:1 of AA.
    .options({ rules: { 'color-contrast-enhanced': { enabled: true }, 'color-contrast': { enabled: false } } })
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** Checks a page in both themes and at three widths, since each may show something else. */
async function expectNoViolation(page: Page) {
  for (const colorScheme of THEMES)
    for (const width of WIDTHS) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      expect(await violations(page), `${colorScheme}, ${width} px`).toEqual([]);
    }
}

const paths = new Set(KINDS_OF_PAGES.flatMap((path) => ['ja', 'en'].map((lang) => path.replace(/^\/(?:ja|en)\//, `/${lang}/`))));
for (const path of paths) {
  test(`${path} has no accessibility violation, light or dark, on a phone, a tablet or a desktop`, async ({ page }) => {
    test.slow();
    await page.goto(path);
    await expectNoViolation(page);
  });
}

for (const path of ['/', '/codes/504/']) {
  test(`${path}, which sends its reader on, has no accessibility violation`, async ({ page }) => {
    // A response with 204 makes the browser stay on the page.
    await page.route(`**/en${path}`, (route) => route.fulfill({ status: 204 }));
    await page.goto(path, { waitUntil: 'commit' });
    await expect(page.getByRole('listitem')).toHaveCount(2);
    await expectNoViolation(page);
  });
}

for (const [lang, word] of [
  ['ja', 'タイムアウト'],
  ['en', 'timeout'],
]) {
  test(`in ${lang}, the open search with hits and its filters has no accessibility violation`, async ({ page }) => {
    test.slow();
    await page.goto(`/${lang}/codes/200/`);
    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').first().fill(word);
    await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
    await dialog.locator('summary').click();
    await expectNoViolation(page);
  });

  test(`in ${lang}, the results of the search page have no accessibility violation`, async ({ page }) => {
    test.slow();
    await page.goto(`/${lang}/search/?q=${word}&sender=nginx`);
    await expect(page.locator('[data-results] .hits a').first()).toBeVisible();
    await expectNoViolation(page);
  });

  test(`in ${lang}, the home page with hits and a filtered table has no accessibility violation`, async ({ page }) => {
    test.slow();
    await page.goto(`/${lang}/?sender=cloudflare`);
    await page.getByRole('main').getByRole('combobox').first().fill(word);
    await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
    await expectNoViolation(page);
  });
}
