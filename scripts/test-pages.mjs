/** `npm run test:pages`: finds a browser or installs one, then runs Playwright with the given arguments. */
import { browser } from './lib/browser.mjs';
import { binaryOf, run } from './lib/run.mjs';

const path = await browser();
console.log(`Browser: ${path || 'Playwright’s own Chromium'}`);
process.exit(
  await run(process.execPath, [binaryOf('playwright', '@playwright/test'), 'test', ...process.argv.slice(2)], {
    env: { BROWSER_PATH: path },
  }),
);
