/** Without JavaScript, pages are whole. */
import assert from 'node:assert/strict';
import { isInView, openSections } from '../in-page.ts';
import { walk } from '../walk.ts';

walk(
  'without scripts, a fragment opens its section, a press another, and the choice has every row and nothing to press in vain',
  async (browser) => {
    await browser.open('/en/codes/503/#envoy-causes');
    assert.equal(await browser.read(() => matchMedia('(scripting: none)').matches), true, 'scripts are on');
    await browser.until(isInView, '#envoy-causes');
    assert.deepEqual(await browser.read(openSections), ['envoy']);
    await browser.click('#nginx-name');
    await browser.until(isInView, '#nginx .lead');
    assert.deepEqual(await browser.read(openSections), ['nginx', 'envoy']);

    const { rows, sections, controls } = await browser.read(() => {
      const seen = (selector: string) =>
        [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => element.checkVisibility({ contentVisibilityAuto: true }));
      const senders = (selector: string) => seen(selector).map(({ dataset }) => dataset.sender);
      return {
        rows: senders('[aria-labelledby=senders] li').toSorted(),
        sections: senders('article details').toSorted(),
        controls: seen('[aria-labelledby=senders] :is(input, textarea, button, select)').length,
      };
    });
    assert.ok(rows.length > 2, `only ${rows.length} rows`);
    assert.deepEqual(rows, sections);
    assert.equal(controls, 0);
  },
  { scripts: false },
);

walk(
  'without scripts, the page of a code with one sender is whole',
  async (browser) => {
    await browser.open('/en/codes/539/');
    const texts = await browser.read(() =>
      [...document.querySelectorAll('main section :is(h2, h3, p, li, pre)')].map((element) => ({
        text: element.textContent.trim().slice(0, 60),
        isSeen: element.checkVisibility({ contentVisibilityAuto: true }),
      })),
    );
    assert.ok(texts.length > 10, `only ${texts.length} texts`);
    assert.deepEqual(
      texts.filter(({ isSeen }) => !isSeen),
      [],
    );
  },
  { scripts: false },
);

walk(
  'without scripts, a permanent link leads on to both languages',
  async (browser) => {
    await browser.open('/codes/504/');
    await browser.click('main a[hreflang=en]');
    await browser.untilAt('/en/codes/504/');
  },
  { scripts: false },
);
