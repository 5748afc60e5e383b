/** A reader chooses the theme. */
import assert from 'node:assert/strict';
import { walk } from '../walk.ts';

/** The color of the page. Runs in the page. */
const paper = () => getComputedStyle(document.documentElement).backgroundColor;
const DARK = 'rgb(20, 23, 26)';
const LIGHT = 'rgb(252, 252, 250)';

/** Whether the theme is this one, on the page and in its field. Runs in the page. */
const isTheme = (color: string, value: string) =>
  getComputedStyle(document.documentElement).backgroundColor === color &&
  document.querySelector<HTMLSelectElement>('[data-theme]')!.value === value;

for (const [keepsPages, how] of [
  [true, 'as they were'],
  [false, 'loaded again'],
] as const)
  walk(
    `a theme that I choose with the keyboard holds on the next page, after a reload and on the page before, where pages come back ${how}`,
    async (browser) => {
      await browser.open('/en/codes/504/');
      assert.equal(await browser.read(paper), LIGHT);
      await browser.click('header a[href="/en/guides/"]');
      await browser.untilAt('/en/guides/');
      await browser.until(() => document.readyState === 'complete');
      await browser.read(() => {
        document.querySelector<HTMLSelectElement>('[data-theme]')!.focus();
      });
      // The last one. A key may be lost while a page that has just come gets ready, so it is pressed until it is seen.
      for (let time = 0; time < 9 && !(await browser.read(isTheme, DARK, 'dark')); time++) await browser.press('End');
      await browser.until(isTheme, DARK, 'dark');
      await browser.reload();
      await browser.until(isTheme, DARK, 'dark');
      await browser.travel(-1);
      await browser.untilAt('/en/codes/504/');
      await browser.until(isTheme, DARK, 'dark');
      await browser.open('/ja/');
      await browser.until(isTheme, DARK, 'dark');
    },
    { keepsPages },
  );
