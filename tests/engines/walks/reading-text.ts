/** Text is drawn so that it can be read. */
import assert from 'node:assert/strict';
import { walk } from '../walk.ts';

/** The words in katakana that are cut at the end of a line, in elements that are seen. Runs in the page. */
function cutWords(selector: string): string[] {
  const cut: string[] = [];
  for (const element of document.querySelectorAll(selector)) {
    const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = nodes.nextNode(); node; node = nodes.nextNode())
      for (const { 0: word, index } of node.nodeValue!.matchAll(/[\p{sc=Katakana}ー]+/gu)) {
        const range = new Range();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        // An empty box at the end of the line before is no part of the word.
        const lines = [...range.getClientRects()].filter(({ width }) => width > 1).map(({ top }) => Math.round(top));
        if (new Set(lines).size > 1) cut.push(`${word} of ${element.textContent.trim()}`);
      }
  }
  return cut;
}

for (const width of [390, 1280])
  walk(
    `at ${width} px, no word is cut in the cells of the tables and on the map`,
    async (browser) => {
      // The window of WebKitGTK is not that narrow.
      await browser.resize(Math.max(width, 450), 900);
      for (const path of ['/ja/', '/ja/search/', '/ja/equivalents/']) {
        await browser.open(path);
        assert.deepEqual(await browser.read(cutWords, '.cells .name, .map :is(h3, h4), tbody th'), [], path);
      }
    },
    { language: 'ja' },
  );

walk(
  'space between Japanese and Latin is asked for where the engine draws it, and not where it draws digits over each other',
  async (browser) => {
    await browser.open('/ja/codes/504/');
    const { spacing, isWebKit } = await browser.read(() => ({
      spacing: getComputedStyle(document.querySelector('h1')!).getPropertyValue('text-autospace'),
      isWebKit: CSS.supports('-webkit-nbsp-mode', 'normal'),
    }));
    assert.equal(spacing, isWebKit ? 'no-autospace' : 'normal');
  },
  { language: 'ja' },
);

walk('the section that an address leads to is underlined', async (browser) => {
  await browser.open('/en/codes/504/#nginx');
  const { textDecorationLine, textDecorationThickness } = await browser.read(() => {
    const { textDecorationLine, textDecorationThickness } = getComputedStyle(document.querySelector('.meaning:has(#nginx) h2')!);
    return { textDecorationLine, textDecorationThickness };
  });
  assert.deepEqual({ textDecorationLine, textDecorationThickness }, { textDecorationLine: 'underline', textDecorationThickness: '3px' });
});
