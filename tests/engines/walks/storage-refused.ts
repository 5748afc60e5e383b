/** A browser that lets sites store nothing: what is chosen applies to the page, and everything else works. */
import assert from 'node:assert/strict';
import { openSearch } from '../search-dialog.ts';
import { walk } from '../walk.ts';

/** What asking for the storage comes to. Runs in the page. */
function storage(): string {
  try {
    return String(localStorage);
  } catch (error) {
    return (error as Error).name;
  }
}

walk(
  'where nothing can be stored, a permanent link, the theme, the filter, the languages and the search work',
  async (browser, site) => {
    await browser.open('/codes/504/#nginx');
    await browser.untilAt('/en/codes/504/#nginx');
    assert.match(await browser.read(storage), /null|SecurityError/);

    await browser.click('header [data-language][hreflang=ja]');
    await browser.untilAt('/ja/codes/504/#nginx');

    await browser.until(() => document.readyState === 'complete');
    await browser.read(() => {
      document.querySelector<HTMLSelectElement>('[data-theme]')!.focus();
    });
    // The last one. A key may be lost while a page that has just come gets ready, so it is pressed until it is seen.
    const isDark = () => getComputedStyle(document.documentElement).colorScheme === 'dark';
    for (let time = 0; time < 9 && !(await browser.read(isDark)); time++) await browser.press('End');
    await browser.until(isDark);

    await browser.open('/en/');
    await browser.click('form[data-code-filter] [value=shopify]');
    await browser.untilAt('/en/?sender=shopify');
    await browser.until(() => !document.querySelector('.cells [href="/en/codes/504/"]')!.checkVisibility());

    await openSearch(browser);
    await browser.type('certificate');
    await browser.until(() => document.querySelectorAll('dialog [role=option]').length > 3);
    await browser.press('Return');
    await browser.until(() => location.pathname.startsWith('/en/') && location.pathname !== '/en/');
    assert.deepEqual(site.violations, []);
  },
  { storage: false },
);
