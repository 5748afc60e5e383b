/** A reader of the text alone, who copies it or listens to it, can tell where one part ends and the next begins. */
import { expect, test } from '@playwright/test';
import { KINDS_OF_PAGES } from './support/kinds-of-pages.ts';

/** The parts of a line that touch the part after them without a space or a punctuation mark, as `end|beginning`. */
function touching(): string[] {
  const isInline = (node: ChildNode | null): node is HTMLElement =>
    node instanceof HTMLElement &&
    node.localName !== 'wbr' &&
    node.checkVisibility() &&
    getComputedStyle(node).display.startsWith('inline');
  return [...document.querySelectorAll<HTMLElement>('body *')].flatMap((element) => {
    const next = element.nextSibling;
    if (!isInline(element) || !isInline(next) || element.closest('svg, pre')) return [];
    const [end, beginning] = [element.textContent, next.textContent];
    const touches = /[^\s\p{P}]$/u.test(end) && /^[^\s\p{P}]/u.test(beginning);
    return touches ? [`${end.slice(-20)}|${beginning.slice(0, 20)} in <${element.parentElement!.localName}>`] : [];
  });
}

for (const path of [...KINDS_OF_PAGES, '/ja/equivalents/', '/en/guides/retrying-safely/', '/en/codes/614/'])
  test(`on ${path}, no part of a line runs into the next`, async ({ page }) => {
    await page.goto(path);
    expect(await page.evaluate(touching)).toEqual([]);
  });

test('each answer of the comparison is a line of its own in the text', async ({ page }) => {
  for (const [path, answers] of [
    ['/en/equivalents/', /^Yes\n+Only after a change$/],
    ['/ja/equivalents/', /^してよい\n+直すまでしない$/],
  ] as const) {
    await page.goto(path);
    expect(await page.locator('#not-found .again').innerText()).toMatch(answers);
  }
});

for (const lang of ['en', 'ja'])
  test(`on a phone, /${lang}/collisions/ has the name of each product above its meaning, and both begin at the same place`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`/${lang}/collisions/`);
    const rows = await page.locator('.senders > li').evaluateAll((all) =>
      all.map((row) => {
        const [name, link] = [row.querySelector('.sender')!, row.querySelector('a')!].map((part) => part.getBoundingClientRect());
        return { text: row.textContent.trim(), below: link.top - name.bottom, aside: link.left - name.left };
      }),
    );
    expect(rows.length).toBeGreaterThan(50);
    expect(rows.filter(({ below, aside }) => below < -4 || Math.abs(aside) > 1)).toEqual([]);
  });
