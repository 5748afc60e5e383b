/** After one visit, the site works without a server. */
import { walk } from '../walk.ts';

walk('after one visit, pages, permanent links and every part of the search come without a server', async (browser, site) => {
  site.offersWorker = true;
  await browser.open('/en/');
  await browser.until(() => {
    const page = window as { keptArchives?: number };
    // The answer to this question is there when it is asked again.
    void caches.keys().then(async (names) => {
      const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      page.keptArchives = all.flat().filter(({ url }) => url.endsWith('.bin')).length;
    });
    // The pages with their search, and the full text.
    return page.keptArchives === 2;
  });
  site.close();

  await browser.open('/en/codes/504/#nginx');
  await browser.until(() => document.querySelector('#nginx')!.getBoundingClientRect().top < innerHeight);
  await browser.press('ctrl+k');
  await browser.until(() => document.activeElement?.matches('dialog[open] [role=combobox]'));
  await browser.type('502');
  await browser.press('Return');
  await browser.untilAt('/en/codes/502/');
  await browser.open('/codes/503/');
  await browser.untilAt('/en/codes/503/');
  // Quoted, so that only the full text can tell.
  await browser.open('/en/search/?q=%22upstream%20prematurely%22');
  await browser.until(() => document.querySelector('[data-results] .hits a')?.textContent.includes('502'));
  await browser.open('/en/codes/599/');
  await browser.until(() => document.querySelector('[data-not-found=en] [data-nearest] a'));
});
