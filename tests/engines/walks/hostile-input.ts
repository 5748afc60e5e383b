/** Hostile texts, addresses and stored values raise no error and are shown as text at most, in each engine. */
import assert from 'node:assert/strict';
import { IN_ADDRESSES, KEYS, STORED, TEXTS } from '../../../bench/hostile-input.ts';
import type { Browser } from '../browser.ts';
import { walk } from '../walk.ts';

/** More characters than servers read of an address. */
const LONG = 4_000;

/** Collects what goes wrong in the page from now on. Runs in the page. */
function collectErrors(): void {
  const errors: string[] = [];
  Object.assign(window, { errors });
  addEventListener('error', ({ message }) => errors.push(message));
  addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
}

/** What went wrong, what only a text taken for HTML can have put into the page, and what all objects have inherited. Runs in the page. */
const traces = (): string[] => [
  ...(window as unknown as { errors: string[] }).errors,
  ...Array.from(document.querySelectorAll('#rendered, main img, dialog img, [onerror]'), ({ outerHTML }) => outerHTML),
  ...Object.keys(Object.prototype),
];

/** Has a field hold a text, as after a paste. Runs in the page. */
function fill(selector: string, text: string): void {
  const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector)!;
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
}

async function openAndCollect(browser: Browser, path: string): Promise<void> {
  await browser.open(path);
  await browser.until(() => document.readyState === 'complete');
  await browser.read(collectErrors);
}

for (const { name, path, field, answer } of [
  { name: 'the field of the home page', path: '/en/', field: '#q', answer: 'main search output' },
  { name: 'the choice of a code', path: '/en/codes/503/', field: '[data-narrow] textarea', answer: '[data-narrow] output' },
])
  walk(`${name} takes any text`, async (browser, site) => {
    await openAndCollect(browser, path);
    for (const [what, text] of Object.entries(TEXTS)) {
      await browser.read(fill, field, text);
      // After each text, the field still answers.
      await browser.read(fill, field, 'nginx');
      await browser.until((selector) => /\d/.test(document.querySelector<HTMLOutputElement>(selector)?.value ?? ''), answer);
      assert.deepEqual(await browser.read(traces), [], what);
    }
    assert.deepEqual(site.violations, []);
  });

walk('an address may end with anything', async (browser, site) => {
  for (const [what, text] of Object.entries(IN_ADDRESSES).filter(([, text]) => text.length < LONG))
    for (const [path, shows] of [
      ['/en/search/?q=', '[data-results], main form'],
      ['/en/?sender=', '[data-code-filter]'],
      ['/en/codes/503/#', 'article'],
    ]) {
      await openAndCollect(browser, path + text);
      await browser.until((selector) => document.querySelector(selector), shows);
      assert.deepEqual(await browser.read(traces), [], `${path}, ${what}`);
    }
  assert.deepEqual(site.violations, []);
});

walk('the browser may have kept anything', async (browser, site) => {
  await browser.open('/en/');
  for (const [what, value] of Object.entries(STORED)) {
    await browser.read((keys, stored) => keys.forEach((key) => localStorage.setItem(key, stored)), KEYS, value);
    await openAndCollect(browser, '/en/codes/503/');
    await browser.until(() => document.querySelector('article'));
    assert.deepEqual(await browser.read(traces), [], what);
  }
  assert.deepEqual(site.violations, []);
});
