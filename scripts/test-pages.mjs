/** `npm run test:pages`: finds a browser or installs one, then runs Playwright with the given arguments. */
import { browser } from './lib/browser.mjs';
import { requireInstalled, run } from './lib/run.mjs';

requireInstalled();
const path = await browser();
console.log(`Browser: ${path || 'Playwright’s own Chromium'}`);
process.exit(await run('playwright', ['test', ...process.argv.slice(2)], { env: { BROWSER_PATH: path } }));
