/** A reader filters the codes of the home page. */
import { walk } from '../walk.ts';

/** Whether the table shows a code of nginx alone, and none that nginx does not have. Runs in the page. */
const showsNginxAlone = () =>
  document.querySelector('.cells [href*="/codes/499/"]')!.checkVisibility() &&
  !document.querySelector('.cells [href*="/codes/539/"]')!.checkVisibility();

for (const language of ['en', 'ja'])
  walk(`in ${language}, a filter narrows the codes, stays with a reload and on the way back, and can be removed`, async (browser) => {
    await browser.open(`/${language}/`);
    await browser.click('form[data-code-filter] [value=nginx]');
    await browser.untilAt(`/${language}/?sender=nginx`);
    await browser.until(showsNginxAlone);
    await browser.reload();
    await browser.until(showsNginxAlone);
    await browser.click('.cells [href*="/codes/499/"]');
    await browser.until((path) => location.pathname === path, `/${language}/codes/499/`);
    await browser.travel(-1);
    await browser.untilAt(`/${language}/?sender=nginx`);
    await browser.until(showsNginxAlone);
    await browser.click('form[data-code-filter] [type=reset]');
    await browser.untilAt(`/${language}/`);
    await browser.until(() => document.querySelector('.cells [href*="/codes/539/"]')!.checkVisibility());
  });
