/** No kind of page, and nothing that opens on one, violates an accessibility rule of axe. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { KINDS_OF_PAGES } from './support/kinds-of-pages.ts';

const WIDTHS = [360, 1280];
type Theme = 'light' | 'dark';
/**
 * The themes in which colors are looked at, by language and width. Contrast takes the longest; every kind of page comes in both
 * languages, so that each width is seen in both themes. A tablet shows nothing that neither a phone nor a desktop shows.
 */
const COLORS_SEEN: Record<string, Partial<Record<number, readonly Theme[]>>> = {
  ja: { 360: ['dark'], 1280: ['light'] },
  en: { 360: ['light'], 1280: ['dark'] },
  both: { 360: ['light', 'dark'], 1280: ['light', 'dark'] },
};
/** The rules that look at colors. Text has the contrast of AAA, 7:1, which includes the 4.5:1 of AA. */
const COLOR_RULES = ['color-contrast-enhanced', 'link-in-text-block'];
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Axe for a page. It is faster in legacy mode, which leaves out frames (the site has none), and without a description of each
 * element that violates nothing.
 */
const axe = (page: Page) => new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });

/** The violations that an axe run finds on the page as it is now, one line per rule. */
async function violations(builder: AxeBuilder) {
  const { violations } = await builder.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** Checks a page at two widths, since each may show something else, and its colors in the themes of its language. */
async function expectNoViolation(page: Page, lang: string) {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    const structure = axe(page)
      .withTags(TAGS)
      .disableRules(['color-contrast', ...COLOR_RULES]);
    expect(await violations(structure), `${width} px`).toEqual([]);
    for (const colorScheme of COLORS_SEEN[lang][width] ?? []) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(axe(page).withRules(COLOR_RULES)), `${colorScheme}, ${width} px`).toEqual([]);
    }
  }
}

/** The language of a page by its path; pages outside the languages have both. */
const languageOf = (path: string) => /^\/(ja|en)\//.exec(path)?.[1] ?? 'both';
const paths = new Set(KINDS_OF_PAGES.flatMap((path) => ['ja', 'en'].map((lang) => path.replace(/^\/(?:ja|en)\//, `/${lang}/`))));
for (const path of paths) {
  test(`${path} has no accessibility violation, light or dark, on a phone or a desktop`, async ({ page }) => {
    test.slow();
    await page.goto(path);
    await expectNoViolation(page, languageOf(path));
  });
}

for (const path of ['/en/codes/503/', '/ja/codes/524/', '/en/codes/0/'])
  test(`${path} has no accessibility violation with every section open, nor while rows are left out`, async ({ page }) => {
    test.slow();
    await page.goto(path);
    await page.locator('[data-open-all]').click();
    await expect(page.locator('article details:not([open])')).toHaveCount(0);
    await expectNoViolation(page, languageOf(path));
    const field = page.locator('#seen');
    if ((await field.count()) === 0) return;
    await field.fill('cloudflare');
    await expect(page.locator('[aria-labelledby=senders] li:not([hidden])')).toHaveCount(1);
    await expectNoViolation(page, languageOf(path));
  });

for (const path of ['/', '/codes/504/']) {
  test(`${path}, which sends its reader on, has no accessibility violation`, async ({ page }) => {
    // A response with 204 makes the browser stay on the page.
    await page.route(`**/en${path}`, (route) => route.fulfill({ status: 204 }));
    await page.goto(path, { waitUntil: 'commit' });
    await expect(page.getByRole('listitem')).toHaveCount(2);
    await expectNoViolation(page, 'both');
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
    await expectNoViolation(page, lang);
  });

  test(`in ${lang}, the results of the search page have no accessibility violation`, async ({ page }) => {
    test.slow();
    await page.goto(`/${lang}/search/?q=${word}&sender=nginx`);
    await expect(page.locator('[data-results] .hits a').first()).toBeVisible();
    await expectNoViolation(page, lang);
  });

  test(`in ${lang}, the home page with hits and a filtered table has no accessibility violation`, async ({ page }) => {
    test.slow();
    await page.goto(`/${lang}/?sender=cloudflare`);
    await page.getByRole('main').getByRole('combobox').first().fill(word);
    await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
    await expectNoViolation(page, lang);
  });
}
