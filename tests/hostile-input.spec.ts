/** Hostile texts, addresses and stored values raise no error and are shown as text at most. `npm run bench:hostile` measures how long they take. */
import { expect, test, type Page } from '@playwright/test';
import { answerLongAddresses, IN_ADDRESSES, KEYS, MARKUP, STORED, TEXTS } from '../bench/hostile-input.ts';

/** Everything that goes wrong in a page from now on: exceptions, promises that nobody handles, errors in the console. */
function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => {
    // What a page that does not exist is answered with.
    if (message.type() === 'error' && !message.text().includes('status of 404')) errors.push(message.text());
  });
  return errors;
}

/** What a page shows that only a text taken for HTML can have put there, and what all objects have inherited. */
const traces = (page: Page) =>
  page.evaluate(() => [
    ...Array.from(document.querySelectorAll('#rendered, main img, dialog img, [onerror]'), ({ outerHTML }) => outerHTML),
    ...Object.keys(Object.prototype),
    ...Reflect.ownKeys(Object.prototype).filter((key) => ['isAdmin', 'prototype'].includes(String(key))),
  ]);

for (const { name, path, field, done, key } of [
  { name: 'the dialog', path: '/en/codes/200/', field: 'dialog input', done: 'dialog output', key: 'Control+k' },
  { name: 'the field of the home page', path: '/en/', field: 'main search input', done: 'main search output' },
  { name: 'the field of the search page', path: '/ja/search/', field: '#q', done: '[data-results][aria-busy=false] output' },
  { name: 'the choice of a code', path: '/en/codes/503/', field: '[data-narrow] textarea', done: '[data-narrow] output' },
])
  test(`${name} takes any text`, async ({ page }) => {
    const errors = errorsOf(page);
    await page.goto(path);
    if (key) await page.keyboard.press(key);
    const input = page.locator(field).first();
    for (const [what, text] of Object.entries(TEXTS)) {
      await input.fill(text);
      // After each text, the field still answers.
      await input.fill('nginx');
      await expect(page.locator(done).first(), what).toHaveText(/\d/);
      expect(await traces(page), what).toEqual([]);
    }
    await input.fill(MARKUP);
    await expect(input).toHaveValue(MARKUP);
    expect(await traces(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

for (const { path, shows } of [
  { path: '/en/search/?q=', shows: '[data-results], main form' },
  { path: '/en/search/?go=1&q=', shows: '[data-results], main form' },
  { path: '/en/search/?q=timeout&sender=', shows: '[data-results]:not([hidden])' },
  { path: '/en/search/?q=timeout&class=x&category=', shows: '[data-results]:not([hidden])' },
  { path: '/en/?sender=', shows: '[data-code-filter]' },
  { path: '/en/?class=__proto__&hop=constructor&category=', shows: '[data-code-filter]' },
  { path: '/en/equivalents/?sender=', shows: '[data-columns]' },
  { path: '/en/codes/503/#', shows: 'article' },
  { path: '/en/codes/503/?', shows: 'article' },
  { path: '/codes/503/#', shows: 'article' },
  { path: '/en/codes/', shows: '[data-not-found], article, main' },
])
  test(`${path}… may be followed by anything`, async ({ context, page }) => {
    await answerLongAddresses(context);
    const errors = errorsOf(page);
    for (const [what, text] of Object.entries(IN_ADDRESSES)) {
      await page.goto(path + text, { waitUntil: 'load' });
      // What is a message leads on to the search, at any moment.
      await expect(async () => {
        await expect(page.locator(shows).first(), what).toBeAttached({ timeout: 1_000 });
        await page.keyboard.press('Control+k');
        await expect(page.getByRole('dialog').first(), what).toBeVisible({ timeout: 1_000 });
        expect(await traces(page), what).toEqual([]);
      }).toPass({ timeout: 20_000 });
    }
    expect(errors).toEqual([]);
  });

for (const path of ['/en/', '/en/codes/503/', '/en/equivalents/', '/codes/503/'])
  test(`on ${path}, the browser may have kept anything`, async ({ page }) => {
    const errors = errorsOf(page);
    await page.goto('/en/');
    for (const [what, value] of Object.entries(STORED)) {
      await page.evaluate(([keys, stored]) => keys.forEach((key) => localStorage.setItem(key, stored)), [KEYS, value] as const);
      await page.goto(path, { waitUntil: 'load' });
      await page.waitForURL(/\/en\//);
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').getByRole('combobox').fill('nginx');
      await expect(page.getByRole('dialog').getByRole('option', { name: /nginx/ }).first(), what).toBeVisible();
      expect(await traces(page), what).toEqual([]);
    }
    expect(errors).toEqual([]);
  });
