/**
 * A reader types Japanese with an input method. No input method runs beside the browsers here: the walk sends a field what the engine sends it
 * for one, in the order of that engine. The keys after it are real.
 */
import assert from 'node:assert/strict';
import { openSearch } from '../search-dialog.ts';
import { walk } from '../walk.ts';

/** Sends a field the conversion of a reading into a word, up to and with the Enter that commits it. Runs in the page. */
function convert(selector: string, reading: string, word: string): void {
  const field = document.querySelector<HTMLInputElement>(selector)!;
  const compose = (type: string, data: string) => field.dispatchEvent(new CompositionEvent(type, { data, bubbles: true }));
  const set = (data: string, isComposing: boolean) => {
    field.value = data;
    field.dispatchEvent(new InputEvent('input', { data, inputType: 'insertCompositionText', isComposing, bubbles: true }));
  };
  const OF_INPUT_METHOD = 229;
  const enter = (isComposing: boolean) =>
    field.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', keyCode: OF_INPUT_METHOD, isComposing, bubbles: true, cancelable: true }),
    );
  compose('compositionstart', '');
  for (let end = 1; end <= reading.length; end++) set(reading.slice(0, end), true);
  set(word, true);
  // WebKit ends the conversion before the key that does so, and says of that key only by its code what it is.
  if (CSS.supports('-webkit-nbsp-mode', 'normal')) {
    compose('compositionend', word);
    enter(false);
  } else {
    enter(true);
    compose('compositionend', word);
    set(word, false);
  }
  field.form!.requestSubmit();
}

for (const [place, path, field, options] of [
  ['the dialog', '/ja/guides/', 'dialog [role=combobox]', 'dialog [role=option]'],
  ['the field of the home page', '/ja/', '#q', '#inline-hits:not([hidden]) [role=option]'],
] as const)
  walk(
    `in ${place}, the Enter that commits a conversion opens nothing, and the next one opens the hit that I choose`,
    async (browser, site) => {
      await browser.open(path);
      if (field === '#q') await browser.click(field);
      else await openSearch(browser);
      // The script of the search is there.
      await browser.type('4');
      await browser.until((selector) => document.querySelector(selector), options);
      await browser.press('BackSpace');
      await browser.until((selector) => document.querySelector<HTMLInputElement>(selector)!.value === '', field);
      await browser.until((selector) => !document.querySelector(selector), options);
      const before = site.requests.length;
      await browser.read(convert, field, 'たいむあうと', 'タイムアウト');
      await browser.until(
        (selector) => [...document.querySelectorAll(selector)].some(({ textContent }) => textContent.includes('タイムアウト')),
        options,
      );
      assert.equal(await browser.read(() => location.pathname), path);
      assert.ok(!site.requests.slice(before).some((request) => /^\/ja\/(?:codes|search)\//.test(request)), 'another page was opened');
      await browser.until(
        (selector) => /^\d+件/.test(document.querySelector(selector)!.closest('dialog, main')!.querySelector('output')!.value),
        field,
      );
      await browser.press('Down');
      await browser.until((selector) => document.querySelectorAll(selector)[1].matches('[aria-selected=true]'), options);
      const href = await browser.read((selector) => document.querySelectorAll(selector)[1].getAttribute('href')!, options);
      await browser.press('Return');
      await browser.untilAt(href);
    },
    { language: 'ja' },
  );
