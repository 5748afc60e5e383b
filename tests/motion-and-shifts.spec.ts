/** Pages keep still: nothing shifts while a page loads, and nothing moves for a reader who prefers reduced motion. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { fileFor } from '../scripts/lib/built-site.ts';
import { MY_SENDERS_KEY, SERVERS_KEY } from '../src/browser/storage.ts';

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
/** A label whose end comes later may go to the next line, as text does; a block that moves shifts ten times as much. */
const A_WORD = 0.005;

for (const [width, height, mine] of [
  [390, 844, ''],
  [1280, 800, ''],
  [390, 844, 'aws-alb nginx envoy'],
  [1280, 800, 'aws-alb nginx envoy'],
] as const)
  test(`at ${width} px no page shifts while it loads slowly, nor when the search opens${mine && ', with products of my own'}`, async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize({ width, height });
    // So slowly that the browser draws pages before all of them has come: what comes later must not move what is there.
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 20,
      downloadThroughput: 100_000,
      uploadThroughput: 100_000,
    });
    await page.addInitScript(
      ([key, kept, names]) => {
        if (!kept) return;
        localStorage.setItem(key, kept);
        localStorage.setItem(names, 'a-name-that-is-longer.than-that-of-the-example.shop.example.jp origin-1.example.jp');
      },
      [MY_SENDERS_KEY, mine, SERVERS_KEY] as const,
    );
    await page.addInitScript(() => {
      Object.assign(window, { shifts: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          (window as unknown as { shifts: number }).shifts += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    // Not an address with a filter: its script takes codes away when it comes.
    for (const path of [
      '/ja/',
      '/en/',
      ...(mine ? [503, 504, 539] : [0, 103, 404, 407, 423, 503, 504, 524, 539, 614]).map((code) => `/en/codes/${code}/`),
      '/ja/codes/502/',
      '/ja/codes/524/',
      '/ja/codes/524/#cloudflare',
      '/en/codes/504/#aws-alb',
      '/ja/classes/5xx/',
      '/en/guides/who-sent-it/',
      '/en/senders/',
      '/en/collisions/',
      '/ja/collisions/',
      '/en/equivalents/',
      '/ja/equivalents/',
      '/en/search/',
    ]) {
      // Each page loads: from the same page without the fragment, the browser would only scroll.
      await page.goto('about:blank');
      await page.goto(path);
      await page.evaluate(() => document.fonts.ready);
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('dialog')).toBeVisible();
      // Two frames: the observer reports the shifts of the first one in the second.
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      expect(await page.evaluate(() => (window as unknown as { shifts: number }).shifts), path).toBeLessThan(A_WORD);
    }
  });

for (const [width, height] of [
  [390, 844],
  [1280, 800],
])
  test(`at ${width} px the header stays where it is while it arrives, cut anywhere`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    // Its policy would keep the test from replacing one part of the page by the next.
    const html = readFileSync(fileFor('dist', '/en/codes/504/')!, 'utf8').replace(/<meta http-equiv="content-security-policy"[^>]*>/, '');
    const [start, end] = [html.indexOf('<header'), html.indexOf('</header>')];
    /** Where the links are that a browser shows of the page up to a place. */
    const linksUpTo = async (place: number) => {
      await page.setContent(html.slice(0, place));
      return page
        .locator('header a')
        .evaluateAll((all) => all.map((link) => ({ text: link.textContent.trim(), y: link.getBoundingClientRect().y })));
    };
    const whole = new Map((await linksUpTo(end)).map(({ text, y }) => [text, y]));
    for (let place = start; place < end; place = html.indexOf('>', place) + 1) {
      // The last link may be without its text yet.
      const complete = (await linksUpTo(place)).slice(0, -1);
      for (const { text, y } of complete) expect(y, `"${text}" in ${html.slice(place - 40, place)}`).toBe(whole.get(text));
      if (html.indexOf('>', place) === -1) break;
    }
  });

test('beside the page, the outline keeps its size whichever section is in view', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/ja/codes/524/');
  const outline = page.getByRole('navigation', { name: 'このページの内容' });
  const current = outline.locator('a:target-current');
  const sizes = new Set<string>();
  const links = await outline.getByRole('link').all();
  for (const link of links) {
    await link.click();
    await expect(current).not.toHaveCount(0);
    const { width, height } = (await outline.boundingBox())!;
    sizes.add(`${width} × ${height}`);
  }
  expect(links.length).toBeGreaterThan(3);
  expect([...sizes]).toHaveLength(1);
});
