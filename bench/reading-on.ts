/**
 * `npm run bench:reading-on`: how long a reader waits for the page of a code that they open from a list, with the pages that a browser
 * fetches while the pointer rests on a link, and without.
 */
import { chromium } from '@playwright/test';
import { browser as findBrowser } from '../scripts/lib/browser.mjs';
import { speculationRules } from '../src/deployment/speculation-rules.ts';
import { serveCompressed } from './serve-compressed.ts';

/** Milliseconds that each answer takes: a good line, a phone, a hotel. */
const LATENCIES = [30, 150, 600];
/** Milliseconds that the pointer rests on a link before it is pressed: `moderate` rules wait for 200. */
const REST = 350;
/** How often each is measured; the middle one is printed. */
const TIMES = 7;
/** A page is opened from the list of all codes. */
const LIST = '/en/codes/';
const CODE = '/en/codes/504/';

const executablePath = await findBrowser();
const browser = await chromium.launch(executablePath ? { executablePath } : {});
console.log('latency  without rules  with rules  (ms from the press to the first words)');
for (const latency of LATENCIES) {
  const [without, withRules] = [await waitingTime(latency, {}), await waitingTime(latency, speculationRules('').header)];
  console.log(`${latency}`.padStart(7), `${without}`.padStart(14), `${withRules}`.padStart(11));
}
await browser.close();

/** The middle of the times between the press on a link and the first words of its page, in milliseconds. */
async function waitingTime(latency: number, headers: Record<string, string>): Promise<number> {
  const { baseURL, close } = await serveCompressed('dist', { latency, headers });
  const times: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    const context = await browser.newContext({ baseURL });
    const page = await context.newPage();
    await page.goto(LIST, { waitUntil: 'networkidle' });
    const link = page.locator(`main a[href^="${CODE}"]`).first();
    await link.hover();
    await page.waitForTimeout(REST);
    const pressed = Date.now();
    await link.click();
    await page.waitForURL(`**${CODE}*`, { waitUntil: 'load' });
    const painted = await page.evaluate(
      () =>
        new Promise<number>((found) =>
          new PerformanceObserver((list) => found(performance.timeOrigin + list.getEntries()[0].startTime)).observe({
            type: 'paint',
            buffered: true,
          }),
        ),
    );
    times.push(Math.round(painted - pressed));
    await context.close();
  }
  close();
  return times.toSorted((a, b) => a - b)[Math.floor(TIMES / 2)];
}
