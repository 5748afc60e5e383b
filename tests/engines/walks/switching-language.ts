/** A reader switches the language and stays at the section. */
import { isInView } from '../in-page.ts';
import { walk } from '../walk.ts';

walk('switching the language keeps the section, and going back brings the first language again', async (browser) => {
  await browser.open('/en/codes/504/#nginx');
  await browser.click('header [data-language][hreflang=ja]');
  await browser.untilAt('/ja/codes/504/#nginx');
  await browser.until(isInView, '#nginx .lead');
  await browser.travel(-1);
  await browser.untilAt('/en/codes/504/#nginx');
});
