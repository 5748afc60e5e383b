/** A reader comes back after another build has been deployed: what the browser has kept of the old one is in nobody's way. */
import { answered, openSearch } from '../search-dialog.ts';
import type { Site } from '../site.ts';
import { walk } from '../walk.ts';

/** A hundred days, in milliseconds: without Cache-Control, browsers take a file of that age as fresh for ten more. */
const LONG_AGO = 100 * 24 * 60 * 60 * 1000;

/** What the new build calls a page that the old one calls otherwise. */
const NEW_NAME = 'Certificate renewed';

/** Puts another build on the host: the index has another id and another name for 526, and every file was written now. */
function redeploy(site: Site): void {
  site.modified = new Date();
  site.textOf = (path, text) =>
    /^\/search\/en\/(?:pages|latin|cjk)\.txt$/.test(path)
      ? text.replace(/^.*/, 'newid').replace(/^(526\t.*\t).*$/m, `$1${NEW_NAME}`)
      : text;
}

/** Whether the hits have one with a name. Runs in the page. */
const isListed = (name: string) =>
  [...document.querySelectorAll('dialog [role=option] strong')].some(({ textContent }) => textContent.includes(name));

for (const [how, cacheControl] of [
  ['says nothing of caching', undefined],
  ['lets files be kept for ten minutes', 'max-age=600'],
  ['has files revalidated', 'no-cache'],
] as const)
  walk(`after a new deployment on a host that ${how}, the search finds what is new at once`, async (browser, site) => {
    site.cacheControl = cacheControl;
    site.modified = new Date(Date.now() - LONG_AGO);
    await browser.open('/en/guides/');
    await openSearch(browser);
    await browser.type('504');
    await browser.until(() => document.querySelector('dialog [role=option]')?.textContent?.startsWith('504'));
    redeploy(site);
    await browser.open('/en/codes/504/');
    await openSearch(browser);
    await browser.type('certificate');
    await browser.until(answered);
    await browser.until(isListed, NEW_NAME);
  });

walk('a page that is open while a new build is deployed goes on with the new one', async (browser, site) => {
  await browser.open('/en/guides/');
  await openSearch(browser);
  await browser.type('504');
  await browser.until(() => document.querySelector('dialog [role=option]')?.textContent?.startsWith('504'));
  redeploy(site);
  await browser.press('ctrl+a');
  await browser.type('certificate');
  await browser.until(answered);
  await browser.until(isListed, NEW_NAME);
});
