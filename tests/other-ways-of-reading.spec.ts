/** Forced colors, reduced motion, fingers, text from right to left, and pages that keep still while they load. */
import { expect, test, type Page } from '@playwright/test';

test.describe('with forced colors', () => {
  for (const colorScheme of ['light', 'dark'] as const)
    test(`the mark on the path is told from the path on a ${colorScheme} screen`, async ({ page }) => {
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      await page.goto('/ja/codes/539/');
      const paint = (selector: string, property: 'fill' | 'stroke') =>
        page
          .locator(`#tencent-cdn .path ${selector}`)
          .first()
          .evaluate((element, name) => getComputedStyle(element)[name], property);
      const canvas = await page.evaluate(() => {
        const probe = document.body.appendChild(document.createElement('i'));
        probe.style.color = 'Canvas';
        const { color } = getComputedStyle(probe);
        probe.remove();
        return color;
      });
      expect(await paint('.mark', 'fill')).not.toBe(canvas);
      expect(await paint('.sign', 'stroke')).toBe(canvas);
      expect(await paint('.node', 'fill')).toBe(canvas);
      expect(await paint('.line', 'stroke')).not.toBe(canvas);
    });

  test('what is chosen in the search and on the home page is seen', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto('/en/');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').first().fill('timeout');
    const options = page.getByRole('listbox').getByRole('option');
    await expect(options.first()).toHaveAttribute('aria-selected', 'true');
    const look = (index: number) =>
      options.nth(index).evaluate((element) => {
        const { backgroundColor, outlineStyle, outlineWidth } = getComputedStyle(element);
        return `${backgroundColor} ${outlineStyle} ${outlineWidth}`;
      });
    expect(await look(0)).not.toBe(await look(1));
  });
});

test('with reduced motion, nothing moves by itself', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const path of ['/en/', '/ja/codes/504/']) {
    await page.goto(path);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { animationName, transitionDuration } = getComputedStyle(element);
          return animationName !== 'none' || transitionDuration.split(', ').some((duration) => parseFloat(duration) > 0);
        })
        .map(({ localName, className }) => `${localName}.${className}`),
    );
    expect(moving).toEqual([]);
  }
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  /** What can be pressed and is lower or narrower than `least`; links inside a sentence are as high as their line (WCAG 2.5.8). */
  const smaller = (page: Page, selector: string, least: number) =>
    page.locator(selector).evaluateAll(
      (all, least) =>
        all
          .filter((element) => element.checkVisibility())
          .map((element) => {
            // What presses a box is its label.
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
    test(`what ${path} is there for has the size of a fingertip`, async ({ page }) => {
      await page.goto(path);
      if (path.includes('?q=')) await expect(page.locator('[data-results] .hits a').first()).toBeVisible();
      expect(await page.locator(selector).count()).toBeGreaterThan(3);
      expect(await smaller(page, selector, 44)).toEqual([]);
    });

  test('in the search by touch, hits have the size of a fingertip', async ({ page }) => {
    await page.goto('/en/codes/200/');
    await page.getByRole('link', { name: 'Search', exact: false }).first().tap();
    await page.getByRole('dialog').getByRole('combobox').first().fill('timeout');
    await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
    expect(await smaller(page, 'dialog[open] [role=option], dialog[open] button, dialog[open] [role=combobox]', 44)).toEqual([]);
  });
});

test('text from right to left keeps its order in the field and in the message, and breaks nothing', async ({ page }) => {
  const pasted = 'שגיאה 504 خطأ في الخادم '.repeat(8).trim();
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`/en/search/?q=${encodeURIComponent(pasted)}`);
  await expect(page.locator('[data-results] output')).not.toBeEmpty();
  const field = page.locator('#q');
  await expect(field).toHaveValue(pasted);
  expect(await field.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(await page.evaluate(() => getComputedStyle(document.querySelector('h1')!).direction)).toBe('ltr');
});

for (const [width, height] of [
  [390, 844],
  [1280, 800],
])
  test(`at ${width} px no page shifts while it loads, nor when the search opens`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height });
    await page.addInitScript(() => {
      Object.assign(window, { shifts: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          (window as unknown as { shifts: number }).shifts += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    for (const path of [
      '/ja/',
      '/en/?sender=cloudflare',
      ...[0, 103, 404, 407, 423, 503, 504, 524, 539, 614].map((code) => `/en/codes/${code}/`),
      '/ja/codes/524/#cloudflare',
      '/ja/classes/5xx/',
      '/en/guides/who-sent-it/',
      '/en/search/',
    ]) {
      await page.goto(path);
      await page.evaluate(() => document.fonts.ready);
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('dialog')).toBeVisible();
      // Two frames: entries of the first are there in the second.
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      expect(await page.evaluate(() => (window as unknown as { shifts: number }).shifts), path).toBe(0);
    }
  });
