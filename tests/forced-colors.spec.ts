/** A reader whose system forces its own colors still sees what is marked and what is selected. */
import { expect, test } from '@playwright/test';

for (const colorScheme of ['light', 'dark'] as const)
  test(`with forced colors on a ${colorScheme} screen, the mark on the path differs from the path`, async ({ page }) => {
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

test('with forced colors, the selected hit of the search differs from the others', async ({ page }) => {
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
