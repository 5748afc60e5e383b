/** A reader who goes back comes to the place that was left. */
import assert from 'node:assert/strict';
import { isInView } from '../in-page.ts';
import { openSearch } from '../search-dialog.ts';
import { walk } from '../walk.ts';

walk('back and forward lead to the places that were left', async (browser) => {
  await browser.open('/en/codes/504/#nginx');
  await browser.until(isInView, '#nginx .lead');
  await browser.click('#nginx .retry a');
  await browser.untilAt('/en/guides/retrying-safely/');
  await browser.travel(-1);
  await browser.untilAt('/en/codes/504/#nginx');
  await browser.until(isInView, '#nginx .lead');
  await browser.travel(1);
  await browser.untilAt('/en/guides/retrying-safely/');
});

/** How many hits the search page shows when the answer is complete; 0 before. Runs in the page. */
const hits = () => document.querySelectorAll('[data-results][aria-busy=false] > .hits a').length;

for (const [keepsPages, how] of [
  [true, 'as they were'],
  [false, 'loaded again'],
] as const)
  walk(
    `the search page keeps its query and its hits, and goes on from them, where pages come back ${how}`,
    async (browser) => {
      await browser.open('/en/search/?q=certificate');
      await browser.until(hits);
      const before = await browser.read(hits);
      await browser.reload();
      await browser.until(hits);
      assert.equal(await browser.read(hits), before);

      await browser.click('[data-results] .hits a');
      await browser.until(() => location.pathname !== '/en/search/');
      await browser.travel(-1);
      await browser.untilAt('/en/search/?q=certificate');
      await browser.until(hits);
      assert.equal(await browser.read(hits), before);
      assert.equal(await browser.read(() => document.querySelector<HTMLInputElement>('#q')!.value), 'certificate');
      await browser.click('#q');
      await browser.press('End');
      await browser.type(' chain');
      await browser.untilAt('/en/search/?q=certificate+chain');
    },
    { keepsPages },
  );

walk('the page below the search dialog comes back without the dialog, which asks anew', async (browser) => {
  await browser.open('/en/guides/');
  await openSearch(browser);
  await browser.type('504');
  await browser.until(() => document.querySelector('dialog [role=option]'));
  await browser.press('Return');
  await browser.untilAt('/en/codes/504/');
  await browser.travel(-1);
  await browser.untilAt('/en/guides/');
  await browser.until(() => document.readyState === 'complete');
  assert.equal(await browser.read(() => document.querySelectorAll('dialog[open]').length), 0);
  await openSearch(browser);
  await browser.type('404');
  await browser.until(() => document.querySelector('dialog [role=option]')?.textContent?.startsWith('404'));
});

walk('the field of the home page and its list agree after going back', async (browser) => {
  await browser.open('/en/');
  await browser.click('#q');
  await browser.type('certificate');
  // A page that still loads something is not kept.
  await browser.until(() => /results/.test(document.querySelector<HTMLOutputElement>('main output')!.value));
  await browser.press('Return');
  await browser.until(() => location.pathname !== '/en/' && document.readyState === 'complete');
  await browser.travel(-1);
  await browser.untilAt('/en/');
  await browser.until(() => document.readyState === 'complete');
  assert.equal(await browser.read(() => document.querySelector<HTMLInputElement>('#q')!.value), 'certificate');
  // Where the field has the keyboard already, its list is open.
  await browser.click('h1');
  await browser.click('#q');
  await browser.until(() => document.querySelectorAll('#inline-hits:not([hidden]) [role=option]').length > 3);
});
