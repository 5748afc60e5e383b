/**
 * `npm run bench:screens`: how far a reader goes to the answer on the pages of numbers that many senders use, in screens of a phone and of a laptop.
 * Three ways lead there: from the bare number (find the row of the sender, press it), from a mark (type it into the field above the rows, press
 * Enter), and from a permanent link with the section. The answer is the first thing to do.
 */
import type { AddressInfo } from 'node:net';
import { chromium, type Page } from '@playwright/test';
import { browser as findBrowser } from '../scripts/lib/browser.mjs';
import { serve } from '../scripts/lib/serve.ts';
import { LANGS, type Lang } from '../src/languages.ts';
import { codeUrl, permalinkUrl } from '../src/urls.ts';

/** The folder of another build, to compare with. */
const DIST = process.argv[2] ?? 'dist';
const CODES = [502, 503, 504];
const SCREENS = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
];

const executablePath = await findBrowser();
const server = await serve({ dist: DIST, port: 0 });
const baseURL = `http://localhost:${(server.address() as AddressInfo).port}`;
const chrome = await chromium.launch({ ...(executablePath && { executablePath }) });

/** Where the bottom of an element is, in screens below a place of the page: 1 and less is on the screen that begins there. */
const screensTo = (page: Page, selector: string, from: 'top of the page' | 'top of the screen') =>
  page.locator(selector).evaluate((element, isPage) => {
    const { bottom } = element.getBoundingClientRect();
    return (bottom + (isPage ? scrollY : 0)) / innerHeight;
  }, from === 'top of the page');

/** Waits until the page has stopped scrolling by itself. */
const atRest = (page: Page) =>
  page.waitForFunction(() => {
    const state = window as unknown as { at?: number; still?: number };
    state.still = state.at === scrollY ? (state.still ?? 0) + 1 : 0;
    state.at = scrollY;
    return state.still > 5;
  });

const rows = [];
for (const viewport of SCREENS) {
  for (const lang of LANGS) {
    const context = await chrome.newContext({
      baseURL,
      viewport,
      locale: lang,
      reducedMotion: 'reduce',
      isMobile: viewport.width < 600,
      hasTouch: viewport.width < 600,
    });
    for (const code of CODES) rows.push({ screen: `${viewport.width} × ${viewport.height}`, lang, code, ...(await measure(code, lang)) });
    await context.close();

    /** Of all senders of a code, the farthest. */
    async function measure(number: number, language: Lang) {
      const page = await context.newPage();
      await page.goto(codeUrl(language, number));
      const length = await page.evaluate(() => document.documentElement.scrollHeight / innerHeight);
      const links = page.locator('[aria-labelledby=senders] li a');
      const senders = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')!.slice(1)));
      let [toRow, toAnswer, byMark, byPermalink] = [0, 0, 0, 0];
      for (const sender of senders) {
        const answer = `#${sender} .actions li >> nth=0`;
        await page.goto('about:blank');
        await page.goto(codeUrl(language, number));
        toRow = Math.max(toRow, await screensTo(page, `[aria-labelledby=senders] a[href="#${sender}"]`, 'top of the page'));
        await page.locator(`[aria-labelledby=senders] a[href="#${sender}"]`).click();
        await atRest(page);
        toAnswer = Math.max(toAnswer, await screensTo(page, answer, 'top of the screen'));
        const mark = page.locator(`[aria-labelledby=senders] a[href="#${sender}"] code`).first();
        if ((await page.locator('#seen').count()) > 0 && (await mark.count()) > 0) {
          const text = (await mark.textContent())!.trim();
          await page.goto('about:blank');
          await page.goto(codeUrl(language, number));
          await page.locator('#seen').fill(text);
          await page.waitForFunction((id) => {
            const left = [...document.querySelectorAll<HTMLElement>('[aria-labelledby=senders] li')].filter((row) => !row.hidden);
            return left.length < 4 && left.some((row) => row.dataset.sender === id);
          }, sender);
          byMark = Math.max(byMark, await screensTo(page, `[aria-labelledby=senders] a[href="#${sender}"]`, 'top of the page'));
        }
        await page.goto('about:blank');
        await page.goto(`${permalinkUrl(number)}#${sender}`);
        await page.waitForURL(`**${codeUrl(language, number, sender)}`);
        await atRest(page);
        byPermalink = Math.max(byPermalink, await screensTo(page, answer, 'top of the screen'));
      }
      await page.close();
      const rounded = (value: number) => Math.round(value * 100) / 100;
      return {
        senders: senders.length,
        'whole page': rounded(length),
        'to the row': rounded(toRow),
        'after pressing it, to the answer': rounded(toAnswer),
        'mark typed, to the row': byMark ? rounded(byMark) : 'no field',
        'permanent link, to the answer': rounded(byPermalink),
      };
    }
  }
}
await chrome.close();
server.close();
console.log(
  'In screens, of all senders of a code the farthest. Pressing a row is one action; typing a mark and Enter are two; a permanent link is none.',
);
console.table(rows);
