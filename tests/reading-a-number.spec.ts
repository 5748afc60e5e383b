/**
 * A number is never cut in two at the end of a line, whatever fonts a reader has. The pinned font of the other tests has narrow digits, which
 * hides such a cut; here the browser runs with the fonts of the machine, and with the wider text that WCAG 2.2, 1.4.12 allows a reader to set.
 */
import { expect, test } from '@playwright/test';
import { LANGS } from '../src/languages.ts';
import { KINDS_OF_PAGES } from './support/kinds-of-pages.ts';

test.use({
  launchOptions: async ({ launchOptions }, use) => {
    const env = { ...launchOptions.env };
    delete env.FONTCONFIG_FILE;
    await use({ ...launchOptions, env });
  },
  // The policy of a page refuses the style that sets the text wider.
  bypassCSP: true,
});

const WIDTHS = [320, 800, 1280];
const WIDER_TEXT = '* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }';
/** One page of each kind in a language; the list has each kind in one language. */
const pathsIn = (lang: string) => [...new Set(KINDS_OF_PAGES.map((path) => path.replace(/^\/[a-z]+\//, `/${lang}/`)))];

/** The numbers that are on more than one line, with their element. Literal text (`code`) may break. */
function cutNumbers(): string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    const text = walker.currentNode;
    const parent = text.parentElement!;
    if (parent.closest('code, script, style, svg, noscript, template')) continue;
    for (const { 0: number, index } of text.textContent!.matchAll(/\d+/g)) {
      range.setStart(text, index);
      range.setEnd(text, index + number.length);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      if (lines.size > 1) found.push(`${number} in <${parent.localName} class="${parent.className}">`);
    }
  }
  return found;
}

for (const lang of LANGS)
  test(`no number on the pages in ${lang} is cut in two`, async ({ page }) => {
    test.setTimeout(120_000);
    const found: string[] = [];
    const look = async (path: string, text: string) => {
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        found.push(...(await page.evaluate(cutNumbers)).map((what) => `${path}, ${width} px, ${text}: ${what}`));
      }
    };
    for (const path of pathsIn(lang)) {
      await page.goto(path);
      await look(path, 'fonts of the machine');
      await page.addStyleTag({ content: WIDER_TEXT });
      await look(path, 'wider text');
    }
    expect(found).toEqual([]);
  });
