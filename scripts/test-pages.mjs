/** `npm run test:pages`: finds or gets a browser, then runs Playwright; arguments are passed on to it. */
import { browser } from './lib/browser.mjs';
import { requireInstalled, run } from './lib/run.mjs';

requireInstalled();
const path = await browser();
console.log(`Browser: ${path || 'Playwright’s own Chromium'}`);
process.exit(await run('playwright', ['test', ...process.argv.slice(2)], { env: { BROWSER_PATH: path } }));
