/** The page that a reader is about to open is on its way before it is opened, and no other page is. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, type Page } from '@playwright/test';
import { serve } from '../scripts/lib/serve.ts';
import { speculationRules } from '../src/deployment/speculation-rules.ts';
import { BELOW_A_PATH } from './support/below-a-path.ts';

/** A host that sends the headers of the build, and what it is asked for. */
class Host {
  /** The addresses of pages that were fetched before they were opened. */
  readonly prefetched: string[] = [];
  readonly asked: string[] = [];
  readonly base: string;
  readonly #server: Server;

  private constructor(server: Server, base: string) {
    this.#server = server;
    this.base = base;
    // Before the server answers.
    server.prependListener('request', (request) => {
      this.asked.push(request.url!);
      if (request.headers['sec-purpose']?.toString().includes('prefetch')) this.prefetched.push(request.url!);
    });
  }

  static async start(dist: string, base: string): Promise<Host> {
    return new Host(await serve({ dist, port: 0, base }), base);
  }

  address(path: string): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}${this.base}${path}`;
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

/** Opens a page, and waits until the browser has the rules. */
async function open(page: Page, host: Host, path: string): Promise<void> {
  await page.goto(host.address(path));
  await expect.poll(() => host.asked).toContain(`${host.base}/${speculationRules(host.base).file}`);
}

/** How the page came: `navigational-prefetch` where it was fetched before it was opened. */
const delivery = (page: Page) =>
  page.evaluate(
    () => (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming & { deliveryType: string }).deliveryType,
  );

for (const { dist, base } of [{ dist: 'dist', base: '' }, BELOW_A_PATH])
  test.describe(base ? 'below a path' : 'at the root', () => {
    let host: Host;
    test.beforeEach(async () => {
      host = await Host.start(dist, base);
    });
    test.afterEach(() => host.stop());

    test('the page of a code is fetched while the pointer rests on its link, and opens from there', async ({ page }) => {
      const objections: string[] = [];
      page.on('console', (message) => {
        if (/speculation|content security policy/i.test(message.text())) objections.push(message.text());
      });
      await open(page, host, '/en/codes/');
      const link = page.locator(`main a[href^="${base}/en/codes/504/"]`).first();
      await link.hover();
      await expect.poll(() => host.prefetched).toEqual([`${base}/en/codes/504/`]);
      await link.click();
      await expect(page).toHaveURL(/\/en\/codes\/504\//);
      expect(await delivery(page)).toBe('navigational-prefetch');
      expect(host.asked.filter((path) => path === `${base}/en/codes/504/`)).toHaveLength(1);
      expect(objections).toEqual([]);
    });

    test.describe('on a touch screen', () => {
      test.use({ hasTouch: true });

      test('the page is fetched when a finger touches its link', async ({ page }) => {
        await open(page, host, '/en/codes/504/');
        const { x, y } = (await page.locator('header').getByRole('link', { name: '日本語' }).boundingBox())!;
        const browser = await page.context().newCDPSession(page);
        await browser.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: x + 2, y: y + 2 }] });
        await expect.poll(() => host.prefetched).toEqual([`${base}/ja/codes/504/`]);
        await browser.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
        await expect(page).toHaveURL(/\/ja\/codes\/504\//);
      });
    });

    test('nothing is fetched by reading, scrolling and pointing at parts of the same page', async ({ page }) => {
      await open(page, host, '/en/codes/524/');
      await page.mouse.move(0, 0);
      await page.keyboard.press('End');
      await page.keyboard.press('Home');
      const part = page.locator('main a[href^="#"]').first();
      await part.hover();
      await part.click();
      // The browser has judged the links above when it fetches this one.
      await page.locator('header').getByRole('link', { name: '日本語' }).hover();
      await expect.poll(() => host.prefetched).toEqual([`${base}/ja/codes/524/`]);
    });
  });
