/** The sections of a code with many senders fold, and are open where the reader needs them. */
import assert from 'node:assert/strict';
import { isInView, openSections } from '../in-page.ts';
import { walk } from '../walk.ts';

/** Whether exactly these sections are open, in the order of the page. Runs in the page. */
const areOpen = (...senders: string[]) =>
  [...document.querySelectorAll<HTMLElement>('article details[open]')].map(({ dataset }) => dataset.sender).join() === senders.join();

for (const fragment of ['envoy', 'envoy-causes'])
  walk(`a link to #${fragment} opens the section that holds it, and shows it`, async (browser) => {
    await browser.open(`/en/codes/503/#${fragment}`);
    await browser.until(isInView, `#${fragment}`);
    assert.deepEqual(await browser.read(openSections), ['envoy']);
  });

walk('a row of the choice opens its section, and again after I have closed it', async (browser) => {
  await browser.open('/en/codes/503/');
  assert.deepEqual(await browser.read(openSections), []);
  for (const time of ['first', 'second']) {
    await browser.click('[aria-labelledby=senders] a[href="#nginx"]');
    await browser.until(areOpen, 'nginx');
    await browser.until(isInView, '#nginx .lead');
    if (time === 'second') break;
    await browser.click('#nginx-name');
    await browser.until(areOpen);
  }
});

for (const [keepsPages, how] of [
  [true, 'as they were'],
  [false, 'loaded again'],
] as const)
  walk(
    `the back button and a reload keep what was open, where pages come back ${how}`,
    async (browser) => {
      await browser.open('/en/codes/503/#nginx');
      await browser.until(areOpen, 'nginx');
      await browser.click('#envoy-name');
      await browser.click('#fastly-name');
      await browser.click('#nginx-name');
      await browser.until(areOpen, 'fastly', 'envoy');
      await browser.read(() => Object.assign(window, { asItWas: true }) && null);
      await browser.click('#envoy .retry a');
      await browser.untilAt('/en/guides/retrying-safely/');
      await browser.travel(-1);
      await browser.untilAt('/en/codes/503/#nginx');
      await browser.until(areOpen, 'fastly', 'envoy');
      await browser.until(isInView, '#envoy .retry a');
      assert.equal(await browser.read(() => 'asItWas' in window), keepsPages);
      await browser.reload();
      await browser.until(areOpen, 'fastly', 'envoy');
      await browser.until(isInView, '#envoy .retry a');
    },
    { keepsPages },
  );

walk('the other language opens the same section', async (browser) => {
  await browser.open('/en/codes/503/#envoy-causes');
  await browser.until(isInView, '#envoy-causes');
  await browser.click('header [data-language][hreflang=ja]');
  await browser.untilAt('/ja/codes/503/#envoy-causes');
  await browser.until(isInView, '#envoy-causes');
  assert.deepEqual(await browser.read(openSections), ['envoy']);
});

walk('my products are first in the choice, and their sections are open', async (browser) => {
  await browser.open('/en/guides/');
  await browser.read(() => {
    localStorage.setItem('edge-status:senders', 'nginx envoy');
  });
  await browser.open('/en/codes/503/');
  const rows = await browser.read(() =>
    [...document.querySelectorAll<HTMLElement>('[aria-labelledby=senders] li')].map(({ dataset }) => dataset.sender!),
  );
  assert.ok(rows.length > 2, `only ${rows.length} rows`);
  assert.deepEqual(rows.slice(0, 2), ['nginx', 'envoy']);
  await browser.until(areOpen, 'nginx', 'envoy');
});

walk('what I see narrows the choice, and Enter opens the section that is left', async (browser) => {
  await browser.open('/en/codes/503/');
  await browser.click('#seen');
  await browser.type('x-swift');
  await browser.until(() =>
    [...document.querySelectorAll<HTMLElement>('[aria-labelledby=senders] li')].every(
      (row) => row.checkVisibility() === (row.dataset.sender === 'alibaba-cdn'),
    ),
  );
  await browser.press('Return');
  await browser.untilAt('/en/codes/503/#alibaba-cdn');
  await browser.until(isInView, '#alibaba-cdn .lead');
  assert.deepEqual(await browser.read(openSections), ['alibaba-cdn']);
});
