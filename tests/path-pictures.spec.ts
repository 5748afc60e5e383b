/** The picture of the path shows its captions whole, whatever the reader's font. */
import { expect, test } from '@playwright/test';
import { pagesOf } from '../scripts/lib/built-site.ts';

const paths = pagesOf('dist')
  .filter(({ path, html }) => /^\/(ja|en)\/codes\/\d/.test(path) && html.includes('class="stage"'))
  .map(({ path }) => path);
/** How many pages one test measures. */
const SHARE = 40;

for (let from = 0; from < paths.length; from += SHARE) {
  const share = paths.slice(from, from + SHARE);
  test(`no caption leaves its picture from ${share[0]} to ${share.at(-1)}, with letters as wide as any`, async ({ page }) => {
    test.slow();
    const found: string[] = [];
    for (const path of share) {
      await page.goto(path, { waitUntil: 'domcontentloaded' });
      const { texts, outside } = await page.evaluate(() => {
        const style = new CSSStyleSheet();
        // The letters of the font of the tests are as wide as those of Verdana and DejaVu Sans; the spacing is that of WCAG 2.2, 1.4.12.
        style.replaceSync('.path text { letter-spacing: 0.12em !important }');
        document.adoptedStyleSheets = [style];
        for (const section of document.querySelectorAll('details')) section.open = true;
        const texts = [...document.querySelectorAll<SVGTextElement>('.path text')];
        return {
          texts: texts.length,
          outside: texts
            .filter((text) => {
              const { x, y, width, height } = text.getBBox();
              const picture = text.ownerSVGElement!.viewBox.baseVal;
              return x < 0 || x + width > picture.width || y < 0 || y + height > picture.height;
            })
            .map((text) => text.textContent),
        };
      });
      expect(texts, path).toBeGreaterThan(3);
      found.push(...outside.map((text) => `${path}: ${text}`));
    }
    expect(found).toEqual([]);
  });
}
