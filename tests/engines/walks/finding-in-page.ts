/** The browser's own find in page leads to a text, also to one inside a section that is closed. */
import assert from 'node:assert/strict';
import { isInView, openSections } from '../in-page.ts';
import { walk } from '../walk.ts';

/** Words that are in one section of 504 alone, and the paragraph that holds them. */
const WORDS = 'while nginx connects to the upstream';
const PARAGRAPH = '#nginx-meaning + p';

walk('words that I type are found in the section that holds them, which opens', async (browser) => {
  await browser.open('/en/codes/504/');
  assert.equal(await browser.read(isInView, PARAGRAPH), false);
  await browser.find(WORDS);
  await browser.until(isInView, PARAGRAPH);
  // A browser that finds while I type opens the sections that hold the first letters, too.
  assert.ok((await browser.read(openSections)).includes('nginx'));
});

// WebKit opens the section for the first search and scrolls for the second: here there is only one. See src/browser/open-sections.ts.
walk('words that I paste are found in the section that holds them, which opens', async (browser) => {
  await browser.copy(WORDS);
  await browser.open('/en/codes/504/');
  assert.equal(await browser.read(isInView, PARAGRAPH), false);
  await browser.findCopied();
  await browser.until(isInView, PARAGRAPH);
  assert.deepEqual(await browser.read(openSections), ['nginx']);
});
