/** No text overflows its block on the narrowest phone, at 200 % zoom, or with text of twice the size (WCAG 2.2, 1.4.4 and 1.4.10). */
import { expect, test, type Browser, type Page } from '@playwright/test';
import { pagesToOpen } from './support/pages-to-open.ts';

/** How many pages one test measures; each takes a fraction of a second. */
const SHARE = 61;

/** The texts that overflow, as `text in <element>`. Text inside a scroll container, such as a command or a wide table, does not count. */
function overflowing(): string[] {
  const screen = document.documentElement.clientWidth;
  const found = document.documentElement.scrollWidth > screen ? [`the page is ${document.documentElement.scrollWidth} px wide`] : [];
  const scrolled = (element: Element | null): boolean =>
    element !== null &&
    element !== document.documentElement &&
    (getComputedStyle(element).overflowX !== 'visible' || scrolled(element.parentElement));
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    const text = walker.currentNode;
    const parent = text.parentElement!;
    if (!text.textContent!.trim() || parent.closest('svg, option, noscript, template')) continue;
    range.selectNodeContents(text);
    let block = parent;
    while (getComputedStyle(block).display.startsWith('inline') && block.parentElement) block = block.parentElement;
    const box = block.getBoundingClientRect();
    for (const { left, right, width } of range.getClientRects()) {
      if (width === 0) continue;
      const out = left < -1 || right > screen + 1 || left < box.left - 1 || right > box.right + 1;
      if (out && !scrolled(parent)) {
        found.push(`"${text.textContent!.trim().slice(0, 40)}" in <${block.localName} class="${block.className}">`);
        break;
      }
    }
  }
  return found;
}

/** The texts of a page that overflow at any of the sizes. */
async function measure(page: Page, path: string): Promise<string[]> {
  const found: string[] = [];
  const look = async (how: string) => found.push(...(await page.evaluate(overflowing)).map((what) => `${path}, ${how}: ${what}`));
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(path, { waitUntil: 'domcontentloaded' });
  await look('320 px');
  // At 200 % zoom, a window of 1,280 x 800 is as wide and as high as this.
  await page.setViewportSize({ width: 640, height: 400 });
  await look('200 % zoom');
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%', 'important'));
  await look('text of 200 %');
  return found;
}

/** A page without scripts, so that the browser stays on pages that redirect their reader. */
const newPage = async (browser: Browser, baseURL: string) =>
  (await browser.newContext({ baseURL, javaScriptEnabled: false, bypassCSP: true })).newPage();

const paths = pagesToOpen();
for (let from = 0; from < paths.length; from += SHARE) {
  const share = paths.slice(from, from + SHARE);
  test(`no text overflows from ${share[0]} to ${share.at(-1)}`, async ({ browser, baseURL }) => {
    test.setTimeout(180_000);
    const page = await newPage(browser, baseURL!);
    const found: string[] = [];
    for (const path of share) found.push(...(await measure(page, path)));
    await page.context().close();
    expect(found).toEqual([]);
  });
}
