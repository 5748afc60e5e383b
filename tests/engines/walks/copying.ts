/** The author of a runbook copies with the keyboard, in each engine, whether or not it gives scripts a clipboard. */
import assert from 'node:assert/strict';
import { walk } from '../walk.ts';

walk(
  'a section is opened for a runbook by keyboard, in the form and with the servers of the reader, and copied or selected',
  async (browser, site) => {
    await browser.open('/en/codes/502/#cloudflare');
    await browser.until(() => document.querySelector('#cloudflare-fix + button'));
    await browser.read(() => document.querySelector<HTMLElement>('#cloudflare-fix + button')!.focus());
    await browser.press('Return');
    await browser.until(() => document.querySelector('dialog.runbook[open]'));
    await browser.read(() => {
      for (const [place, value] of ['snippet', 'asciiDoc'].entries()) {
        const choice = document.querySelectorAll<HTMLSelectElement>('dialog.runbook select')[place];
        choice.value = value;
        choice.dispatchEvent(new Event('change', { bubbles: true }));
      }
      document.querySelector<HTMLInputElement>('dialog.runbook input')!.focus();
    });
    await browser.type('shop.example.jp');
    await browser.until(() =>
      document.querySelector<HTMLTextAreaElement>('dialog.runbook textarea')!.value.includes('https://shop.example.jp/'),
    );
    const text = await browser.read(() => document.querySelector<HTMLTextAreaElement>('dialog.runbook textarea')!.value);
    assert.match(text, /^== link:\+\+http:\S+\/codes\/502\/#cloudflare\+\+\[Cloudflare 502 /);
    assert.ok(!text.includes('www.example.com:443'), text);
    await browser.click('dialog.runbook button');
    await browser.until(() => /Copied|Ctrl\+C/.test(document.querySelector<HTMLOutputElement>('dialog.runbook p output')!.value));
    await browser.press('Escape');
    await browser.until(() => !document.querySelector('dialog.runbook[open]'));
    assert.deepEqual(site.violations, []);
  },
);

walk('a command is copied, or selected where the engine refuses', async (browser) => {
  await browser.open('/en/codes/539/');
  await browser.until(() => document.querySelector('.checks pre + button'));
  await browser.click('.checks pre + button');
  await browser.until(() => /Copied|Ctrl\+C/.test(document.querySelector('.checks pre + button + output')?.textContent ?? ''));
});
