/** Finds a browser that Playwright can drive, or installs one. */
import { chromium } from '@playwright/test';
import { canInstall, install } from './debian.mjs';
import { binaryOf, fail, run } from './run.mjs';

/** Browsers of the system that Playwright can drive, by the names distributions give them. */
const SYSTEM_BROWSERS = [
  // The headless shell opens a page in a third of the time that the whole browser takes; it is what Playwright itself downloads.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * Whether a browser starts; a file that exists may still lack a library.
 *
 * @param {string} [executablePath] Playwright's own when left out
 */
async function starts(executablePath) {
  try {
    const browser = await chromium.launch(executablePath ? { executablePath } : {});
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

/** The path of the first browser of the system that starts. */
async function systemBrowser() {
  for (const path of SYSTEM_BROWSERS) if (await starts(path)) return path;
  return undefined;
}

/**
 * Finds a browser, or installs one; ends the process where neither is possible.
 *
 * @returns {Promise<string>} the path of the browser; an empty one means Playwright's own
 */
export async function browser() {
  if (await starts()) return '';
  console.log('No browser of Playwright’s own: trying its download.');
  const download = { quiet: true, env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' } };
  if (
    (await run(process.execPath, [binaryOf('playwright', '@playwright/test'), 'install', '--only-shell', 'chromium'], download)) === 0 &&
    (await starts())
  )
    return '';
  const present = await systemBrowser();
  if (present) return present;
  if (canInstall()) {
    console.log('The download cannot be reached: installing Debian’s headless Chromium and a Japanese font.');
    await install(['chromium-headless-shell', 'fonts-noto-cjk']);
    const installed = await systemBrowser();
    if (installed) return installed;
  }
  return fail(
    'The tests need a browser. Install Chromium or Google Chrome with a Japanese font (Debian: apt-get install chromium fonts-noto-cjk).',
  );
}
