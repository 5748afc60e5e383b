/** A reader finds a code by the keyboard alone. */
import assert from 'node:assert/strict';
import { answered, openSearch } from '../search-dialog.ts';
import { walk } from '../walk.ts';

for (const language of ['en', 'ja'])
  walk(
    `in ${language}, Ctrl-K, 504 and Enter open the page of the code`,
    async (browser) => {
      await browser.open(`/${language}/guides/`);
      await openSearch(browser);
      await browser.type('504');
      await browser.press('Return');
      await browser.untilAt(`/${language}/codes/504/`);
      assert.match(await browser.read(() => document.title), /504/);
    },
    { language },
  );

walk('Esc closes the search and gives the keyboard back', async (browser) => {
  await browser.open('/en/guides/');
  await openSearch(browser);
  await browser.press('Escape');
  await browser.until(() => !document.querySelector('dialog[open]') && document.activeElement === document.body);
});

walk('each file of the search is asked for once, and the dialog has its corners: only the hits scroll', async (browser, site) => {
  await browser.open('/en/guides/');
  await openSearch(browser);
  await browser.type('certificate');
  await browser.until(answered);
  // Neither pictures nor pages, which an engine may fetch ahead where the pointer happens to lie on a hit.
  const files = site.requests.filter((path) => !/\.svg$|\/$/.test(path));
  assert.ok(files.includes('/search/en/pages.txt'), files.join());
  assert.deepEqual(files, [...new Set(files)]);
  const [dialog, hits] = await browser.read(() =>
    ['dialog', 'dialog .hits'].map((selector) => {
      const { scrollHeight, clientHeight } = document.querySelector(selector)!;
      return scrollHeight - clientHeight;
    }),
  );
  assert.equal(dialog, 0);
  assert.ok(hits > 0, 'the hits do not scroll');
});

/** Which option is selected, counted from 0, and is what the field says is active. Runs in the page. */
const selected = () => {
  const options = [...document.querySelectorAll('dialog [role=option]')];
  const option = options.findIndex((each) => each.ariaSelected === 'true');
  return document.activeElement?.getAttribute('aria-activedescendant') === options[option]?.id ? option : -1;
};

walk('arrows lead through the hits and around their ends, and Enter opens the selected one', async (browser) => {
  await browser.open('/en/guides/');
  await openSearch(browser);
  await browser.type('certificate');
  await browser.until(answered);
  const last = (await browser.read(() => document.querySelectorAll('dialog [role=option]').length)) - 1;
  assert.ok(last > 3, `${last + 1} options`);
  assert.equal(await browser.read(selected), 0);
  for (const [key, option] of [
    ['Up', last],
    ['Down', 0],
    ['Down', 1],
    ['Down', 2],
  ] as const) {
    await browser.press(key);
    await browser.until((place) => document.querySelectorAll('dialog [role=option]')[place].matches('[aria-selected=true]'), option);
    assert.equal(await browser.read(selected), option);
  }
  const href = await browser.read(() => document.querySelector('dialog [aria-selected=true]')!.getAttribute('href')!);
  await browser.press('Return');
  await browser.untilAt(href);
});

walk('a pointer that lies still where the hits come to be leaves the selection to the keys; moved, it selects', async (browser) => {
  await browser.open('/en/guides/');
  await openSearch(browser);
  await browser.type('certificate');
  await browser.until(answered);
  for (const option of [1, 2, 3]) {
    await browser.press('Down');
    await browser.until((place) => document.querySelectorAll('dialog [role=option]')[place].matches('[aria-selected=true]'), option);
  }
  // A hand moves on; at its first point, an engine knows none before it, and between two options there is none.
  const ofThePointer = () =>
    [...document.querySelectorAll('dialog [role=option]')].some(
      (option, place) => place !== 3 && option.matches(':hover[aria-selected=true]'),
    );
  for (let y = 560; !(await browser.read(ofThePointer)); y += 4) {
    assert.ok(y < 800, 'no option was selected by the pointer');
    await browser.point(800, y);
  }
});

walk('the field of the home page shows hits as I type; Esc hides them and keeps what I typed', async (browser) => {
  await browser.open('/en/');
  await browser.click('#q');
  await browser.type('timeout');
  await browser.until(() => document.querySelectorAll('#inline-hits:not([hidden]) [role=option]').length > 3);
  await browser.press('Escape');
  await browser.until(() => document.querySelector('#inline-hits')!.matches('[hidden]'));
  assert.equal(await browser.read(() => document.querySelector<HTMLInputElement>('#q')!.value), 'timeout');
  await browser.press('Down');
  await browser.until(() => !document.querySelector('#inline-hits')!.matches('[hidden]'));
});

for (const [language, query] of [
  ['en', 'intermediate certificate missing'],
  ['ja', '中間証明書'],
] as const)
  walk(
    `in ${language}, the full text is searched under the policy of the page, which refuses what is not its own`,
    async (browser, site) => {
      await browser.open(`/${language}/search/?q=${encodeURIComponent(query)}`);
      await browser.until(() => document.querySelectorAll('[data-results][aria-busy=false] .hits a').length > 3);
      assert.ok(
        site.requests.some((path) => path.startsWith('/pagefind/fragment/')),
        'the full text was not read',
      );
      assert.deepEqual(site.violations, []);
      // The walk would see it.
      await browser.read(() => {
        const script = document.createElement('script');
        try {
          script.textContent = 'window.isRefused = false';
        } catch {
          // Where the engine knows Trusted Types, it refuses this already.
        }
        document.body.append(script);
      });
      await browser.until(() => true);
      for (let time = 0; time < 100 && site.violations.length === 0; time++) await browser.read(() => 0);
      assert.match(site.violations.join(), /script-src|require-trusted-types-for/);
      assert.equal(await browser.read(() => 'isRefused' in window), false);
    },
  );
