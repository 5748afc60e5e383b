/** On a slow line, what a reader types or ticks before the scripts of a page have come counts once they have. */
import { walk } from '../walk.ts';

walk(
  'what I have typed into the field of the home page is searched when the scripts come, and so is what I type then',
  async (browser, site) => {
    site.heldAfter = '</search>';
    await browser.open('/en/');
    await browser.until(() => document.querySelector('#q'));
    await browser.click('#q');
    await browser.type('certi');
    await browser.until(() => document.querySelector<HTMLInputElement>('#q')!.value === 'certi');
    site.release();
    await browser.until(() => document.querySelectorAll('#inline-hits:not([hidden]) [role=option]').length > 3);
    await browser.press('ctrl+a');
    await browser.type('404');
    await browser.until(() => document.querySelector('#inline-hits [role=option]')?.textContent?.startsWith('404'));
  },
  { waits: false },
);

walk(
  'a sender that I have ticked on the home page filters the codes when the scripts come',
  async (browser, site) => {
    site.heldAfter = '</fieldset>';
    await browser.open('/en/');
    await browser.until(() => document.querySelector('form[data-code-filter] [value=nginx]'));
    await browser.click('form[data-code-filter] [value=nginx]');
    await browser.until(() => document.querySelector<HTMLInputElement>('[value=nginx]')!.checked);
    site.release();
    await browser.untilAt('/en/?sender=nginx');
    await browser.until(() => !document.querySelector('.cells [href*="/codes/539/"]')!.checkVisibility());
  },
  { waits: false },
);

walk(
  'what I have typed into the field of the search page is searched when the scripts come',
  async (browser, site) => {
    site.heldAfter = '</search>';
    await browser.open('/en/search/');
    await browser.until(() => document.querySelector('#q'));
    await browser.click('#q');
    await browser.type('certificate');
    await browser.until(() => document.querySelector<HTMLInputElement>('#q')!.value === 'certificate');
    site.release();
    await browser.until(() => document.querySelectorAll('[data-results][aria-busy=false] > .hits a').length > 3);
  },
  { waits: false },
);
