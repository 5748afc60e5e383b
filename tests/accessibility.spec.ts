import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { KINDS_OF_PAGES } from './support/built-site.ts';

async function violations(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    for (const path of KINDS_OF_PAGES) {
      test(`${path} has no accessibility violation`, async ({ page }) => {
        await page.goto(path);
        expect(await violations(page)).toEqual([]);
      });
    }

    for (const path of ['/', '/codes/504/']) {
      test(`${path}, which sends its reader on, has no accessibility violation`, async ({ page }) => {
        // 204 makes the browser stay where it is.
        await page.route(`**/en${path}`, (route) => route.fulfill({ status: 204 }));
        await page.goto(path, { waitUntil: 'commit' });
        await expect(page.getByRole('listitem')).toHaveCount(2);
        expect(await violations(page)).toEqual([]);
      });
    }

    test('the open search with hits has no accessibility violation', async ({ page }) => {
      await page.goto('/ja/codes/200/');
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').getByRole('combobox').fill('タイムアウト');
      await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });
  });
}
