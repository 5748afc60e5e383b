/** Chromium, driven by Playwright, which is connected to it as to a browser that a reader has started: with nothing emulated. */
import { chromium } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressIn } from './address-in.ts';
import type { Engine, ScreenOfEngine, Settings } from './engine.ts';
import { startProgram, temporaryFolder } from './programs.ts';
import { until } from './until.ts';

/** A page with this script is loaded again when the reader comes back. */
const NOT_KEPT = 'addEventListener("unload", () => {})';

/** Starts Chromium. */
export async function startChromium({ display, focus }: ScreenOfEngine, { scripts, storage }: Settings): Promise<Engine> {
  const folder = temporaryFolder('chromium');
  if (!storage) blockCookies(folder);
  const options = ['--no-sandbox', '--no-first-run', '--remote-debugging-port=0', `--user-data-dir=${folder}`];
  const program = startProgram('chromium', options, { DISPLAY: display });
  // Playwright's own start would make every page believe that it has the keyboard, and leave out the back/forward cache.
  const browser = await chromium.connectOverCDP(await addressIn(program, /DevTools listening on (ws:\S+)/), { noDefaults: true });
  const { userAgent } = await (await browser.newBrowserCDPSession()).send('Browser.getVersion');
  const [context] = browser.contexts();
  await focus('chromium');

  return {
    openPage: async ({ language, keepsPages, waits }) => {
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await session.send('Emulation.setUserAgentOverride', { userAgent, acceptLanguage: language });
      await session.send('Emulation.setScriptExecutionDisabled', { value: !scripts });
      await session.send('Page.enable');
      if (!keepsPages) await session.send('Page.addScriptToEvaluateOnNewDocument', { source: NOT_KEPT });
      return {
        open: async (address) => {
          await page.goto(address, { waitUntil: waits ? 'load' : 'commit' });
          // Keys that come before the first paint are dropped.
          await until('a paint', () => page.evaluate(() => performance.getEntriesByType('paint').length > 0));
        },
        evaluate: (expression) => page.evaluate<string>(expression),
        click: (selector) => page.locator(selector).first().click(),
        // The load event of a page from the back/forward cache does not come.
        travel: async (by) => void (await (by < 0 ? page.goBack({ waitUntil: 'commit' }) : page.goForward({ waitUntil: 'commit' }))),
        reload: async () => void (await page.reload()),
        resize: (width, height) => page.setViewportSize({ width, height }),
        print: () => page.pdf({ preferCSSPageSize: true }),
        close: () => page.close(),
      };
    },
  };
}

/** Blocks all cookies in a profile that is to be used; whoever asks for the storage of a site then gets an error. */
function blockCookies(profiles: string): void {
  const profile = join(profiles, 'Default');
  mkdirSync(profile);
  const BLOCK = 2;
  const preferences = { profile: { default_content_setting_values: { cookies: BLOCK } } };
  writeFileSync(join(profile, 'Preferences'), JSON.stringify(preferences));
}
