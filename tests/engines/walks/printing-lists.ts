/** What a reader prints of lists and tables. */
import assert from 'node:assert/strict';
import { walk } from '../walk.ts';

/** The texts of elements without spaces, which a PDF does not keep between elements. Runs in the page. */
const texts = (selector: string) =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent.normalize('NFKC').replace(/\s+/g, ''));

for (const language of ['en', 'ja'])
  walk(
    `in ${language}, the home page is printed with its map and every code, on two sheets, without fields and filters`,
    async (browser) => {
      await browser.open(`/${language}/`);
      const stops = await browser.read(texts, '.map :is(h3, h4)');
      const codes = await browser.read(texts, '.cells .number');
      assert.ok(stops.length > 4 && codes.length > 100, `${stops.length} stops, ${codes.length} codes`);
      const { text, sheets } = await browser.paper();
      const paper = text.replaceAll(' ', '');
      for (const each of [...stops, ...codes]) assert.ok(paper.includes(each), `${each} is not in ${paper}`);
      const fields = await browser.read(texts, 'main :is([for=q], legend)');
      assert.equal(fields.length, 2);
      for (const each of fields) assert.ok(!paper.includes(each), `${each} is on paper`);
      assert.equal(sheets, 2);
    },
  );

walk('the comparison is printed with every code of every product', async (browser) => {
  await browser.open('/en/equivalents/');
  const rows = await browser.read(() =>
    [...document.querySelectorAll('tbody tr')].map((row) => ({
      title: row.querySelector('th a')!.textContent,
      cells: [...row.querySelectorAll<HTMLElement>('td[data-label]')].map((cell) => ({
        sender: cell.dataset.label!,
        codes: [...cell.querySelectorAll('a')].map(({ textContent }) => textContent.slice(0, 3).replace(/\D/g, '')),
      })),
    })),
  );
  assert.ok(rows.length > 20, `only ${rows.length} rows`);
  const words = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');
  // What a PDF has for a mark differs from engine to engine.
  const paper = words((await browser.paper()).text.replaceAll(/[○△×–—]/g, ''));
  for (const { title, cells } of rows) {
    const row = words(title);
    assert.ok(paper.includes(row), `${title} is not on paper`);
    for (const { sender, codes } of cells)
      assert.ok(paper.includes(words(sender) + codes.join('')), `${sender} ${codes.join(' ')} of ${title} is not on paper: ${paper}`);
  }
});

walk('the table of a guide is printed to its last row', async (browser) => {
  await browser.open('/en/guides/retrying-safely/');
  const last = await browser.read(texts, '.tall tr:last-child :is(th, td)');
  assert.ok(last.join('').length > 10, last.join());
  const paper = (await browser.paper()).text.replaceAll(' ', '');
  for (const text of last) assert.ok(paper.includes(text), `${text} is not in ${paper}`);
});

walk('the list of all codes is printed as a cheat sheet: names without summaries', async (browser) => {
  await browser.open('/en/codes/');
  const names = await browser.read(texts, 'ul.codes .number');
  const summaries = await browser.read(texts, 'ul.codes p:not(.again)');
  const paper = (await browser.paper()).text.replaceAll(' ', '');
  assert.ok(names.length > 100 && summaries.length > 100, `${names.length} names, ${summaries.length} summaries`);
  for (const name of names) assert.ok(paper.includes(name), `${name} is not on paper`);
  for (const summary of summaries) assert.ok(!paper.includes(summary), `${summary} is on paper`);
});

walk('a page that fits on one sheet takes one', async (browser) => {
  await browser.open('/ja/categories/loop/');
  assert.equal((await browser.paper()).sheets, 1);
});
