/** A permanent link leads to the section in the reader's language. */
import assert from 'node:assert/strict';
import { walk } from '../walk.ts';
import { isInView } from '../in-page.ts';

for (const language of ['en', 'ja'])
  walk(
    `a permanent link leads a reader of "${language}" to the section it names, and back`,
    async (browser) => {
      await browser.open(`/${language}/guides/`);
      await browser.open('/codes/504/#nginx');
      await browser.untilAt(`/${language}/codes/504/#nginx`);
      await browser.until(isInView, '#nginx .lead');
      // It is there at once: nothing glides past the reader.
      assert.equal(await browser.read(() => getComputedStyle(document.documentElement).scrollBehavior), 'auto');
      await browser.travel(-1);
      await browser.untilAt(`/${language}/guides/`);
    },
    { language },
  );
