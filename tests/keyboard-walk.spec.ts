/** A reader with a keyboard reaches everything with the Tab key, and always sees where the focus is. */
import { expect, test, type Page } from '@playwright/test';
import { contrast } from './support/contrast.ts';

/** An element that has the focus. */
interface Stop {
  name: string;
  /** The edges of the element in the window. */
  box: { top: number; bottom: number; left: number; right: number };
  /** The distance from the top of the document. */
  y: number;
  outline: { style: string; width: number; color: string };
  background: string;
}

/** The element that has the focus, or undefined when the focus has left the page. */
const stop = (page: Page): Promise<Stop | undefined> =>
  page.evaluate(async () => {
    // The browser scrolls to the focused element before the next frame.
    await new Promise(requestAnimationFrame);
    const element = document.activeElement as HTMLElement | null;
    if (!element || element === document.body || element === document.documentElement) return undefined;
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    const hex = (color: string) =>
      `#${(color.match(/\d+/g) ?? [])
        .slice(0, 3)
        .map((part) => Number(part).toString(16).padStart(2, '0'))
        .join('')}`;
    // The outline is outside the element, on the background of an ancestor.
    let around = element.parentElement;
    while (around && getComputedStyle(around).backgroundColor === 'rgba(0, 0, 0, 0)') around = around.parentElement;
    const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])].map((label) => label.textContent) : [];
    return {
      name: [element.getAttribute('aria-label'), ...labels, element.textContent].find((text) => text?.trim())?.trim() ?? '',
      box: { top, bottom, left, right },
      y: top + scrollY,
      outline: { style: outlineStyle, width: parseFloat(outlineWidth), color: hex(outlineColor) },
      background: hex(getComputedStyle(around ?? document.documentElement).backgroundColor),
    };
  });

for (const [path, width, height] of [
  ['/en/', 1280, 800],
  ['/ja/', 390, 844],
  ['/en/codes/524/', 1280, 800],
  ['/ja/codes/539/', 390, 844],
] as const)
  test(`every stop of ${path} at ${width} px has a name, is in view and shows that it has the focus`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height });
    await page.goto(path);
    const focusable = await page
      .locator('a[href], button, input:not([type=hidden]), select, summary, [tabindex="0"]')
      .evaluateAll((all) => all.filter((element) => element.checkVisibility() && !element.closest('dialog:not([open])')).length);
    const stops: Stop[] = [];
    const wrong: string[] = [];
    for (;;) {
      await page.keyboard.press('Tab');
      const here = await stop(page);
      if (!here) break;
      stops.push(here);
      const { name, box, outline, background } = here;
      if (!name) wrong.push(`stop ${stops.length} at ${box.left}, ${here.y} has no name`);
      const visible = Math.min(box.bottom, height) - Math.max(box.top, 0);
      if (visible < Math.min(box.bottom - box.top, 16) || box.right <= 0 || box.left >= width) wrong.push(`"${name}" is out of view`);
      if (outline.style === 'none' || outline.width < 2) wrong.push(`"${name}" does not show that it has the focus`);
      if (contrast(outline.color, background) < 3) wrong.push(`"${name}": the outline ${outline.color} is hard to see on ${background}`);
      expect(stops.length, 'the focus is trapped').toBeLessThanOrEqual(focusable);
    }
    expect(wrong).toEqual([]);
    expect(stops.length, 'everything can be reached').toBe(focusable);
  });

test('the first stop leads past the menus', async ({ page }) => {
  await page.goto('/en/codes/524/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement!.closest('main') !== null)).toBe(true);
});

test('the focus follows the order in which one reads, column by column', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/ja/codes/524/');
  await page.getByRole('button', { name: 'すべて開く' }).click();
  const order = await page
    .locator('article a[href], article pre')
    .evaluateAll((all) =>
      all.map((element) => ({ y: element.getBoundingClientRect().top + scrollY, section: element.closest('section')?.id ?? '' })),
    );
  // Sections follow one another; within one, two columns may be side by side.
  const sections = order.map(({ section }) => section);
  expect(sections).toEqual([...new Set(sections)].flatMap((id) => sections.filter((other) => other === id)));
  const tops = [...new Set(sections)].map((id) => Math.min(...order.filter(({ section }) => section === id).map(({ y }) => y)));
  expect(tops).toEqual(tops.toSorted((a, b) => a - b));
});
