/** Sections of a code with many senders fold, and are open where the reader needs them. */
import { expect, test, type Page } from '@playwright/test';

/** The senders whose sections are open. */
const open = (page: Page) => page.locator('article details[open]').evaluateAll((all) => all.map(({ dataset }) => dataset.sender));
const fold = (page: Page, sender: string) => page.locator(`article details[data-sender="${sender}"]`);

test('the sections of many senders are folded; the only one is not', async ({ page }) => {
  await page.goto('/en/codes/503/');
  expect(await open(page)).toEqual([]);
  await expect(page.locator('#envoy-name')).toBeVisible();
  await expect(page.locator('#envoy-fix')).toBeHidden();
  await page.goto('/en/codes/539/');
  await expect(page.locator('#tencent-cdn-fix')).toBeVisible();
  await expect(page.locator('article details')).toHaveCount(0);
});

test('every fragment of a page opens the section that holds it, and is on the screen', async ({ page }) => {
  test.slow();
  await page.goto('/en/codes/503/');
  const fragments = await page
    .locator('article details [id]:not([id$="-name"])')
    .evaluateAll((all) =>
      all.map(({ id }) => ({ id, sender: id && (document.getElementById(id)!.closest('details') as HTMLElement).dataset.sender! })),
    );
  expect(fragments.length).toBeGreaterThan(80);
  const wrong: string[] = [];
  for (const { id, sender } of fragments) {
    await page.goto('about:blank');
    await page.goto(`/en/codes/503/#${id}`);
    const isOpen = (await open(page)).join() === sender;
    const isSeen = await page.locator(`[id="${id}"]`).evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top < innerHeight && bottom > 0;
    });
    if (!isOpen || !isSeen) wrong.push(`${id}: open ${(await open(page)).join()}, ${isSeen ? '' : 'not '}seen`);
  }
  expect(wrong).toEqual([]);
});

test('a link to a section shows its heading at the top of the screen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const fragment of ['envoy', 'aws-alb']) {
    await page.goto('about:blank');
    await page.goto(`/ja/codes/503/#${fragment}`);
    await expect(page.locator(`#${fragment}-name`)).toBeInViewport({ ratio: 1 });
    await expect(page.locator(`#${fragment} .actions li`).first()).toBeInViewport();
  }
});

test('a row, the outline, a hit of the search and the other language open a section', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/en/codes/503/');
  await page
    .locator('nav[aria-labelledby=senders]')
    .getByRole('link', { name: /^nginx/ })
    .click();
  await expect(page.locator('#nginx-fix')).toBeInViewport();
  await page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'Envoy' }).click();
  await expect(page.locator('#envoy-fix')).toBeInViewport();
  expect(await open(page), 'what was open stays open').toEqual(['nginx', 'envoy']);
  await page.getByRole('link', { name: '日本語' }).click();
  await expect(page).toHaveURL('/ja/codes/503/#envoy');
  await expect(page.locator('#envoy-fix')).toBeInViewport();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').first().fill('fastly 503');
  await expect(page.getByRole('dialog').getByRole('listbox').getByRole('option').first()).toHaveAttribute('href', /#fastly$/);
  await page.keyboard.press('Enter');
  await expect(page.locator('#fastly-fix')).toBeInViewport();
});

test('a section that I closed opens again by the same link', async ({ page }) => {
  await page.goto('/en/codes/503/#nginx');
  await expect(fold(page, 'nginx')).toHaveAttribute('open');
  await page.locator('#nginx-name').click();
  await expect(fold(page, 'nginx')).not.toHaveAttribute('open');
  await page
    .locator('nav[aria-labelledby=senders]')
    .getByRole('link', { name: /^nginx/ })
    .click();
  await expect(page.locator('#nginx-fix')).toBeInViewport();
});

test('one press opens all of them, another closes them, and the keyboard each', async ({ page }) => {
  await page.goto('/en/codes/503/');
  await page.locator('#http-name').locator('..').focus();
  await page.keyboard.press('Enter');
  expect(await open(page)).toEqual(['http']);
  await page.getByRole('button', { name: 'Open all' }).click();
  await expect(page.locator('article details[open]')).toHaveCount(12);
  await page.getByRole('button', { name: 'Close all' }).click();
  await expect(page.locator('article details[open]')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Open all' })).toBeVisible();
});

for (const cache of ['with', 'without'])
  test(`the back button and a reload keep what was open, ${cache} a back/forward cache`, async ({ page }) => {
    // A page with a handler of `unload` is not kept.
    if (cache === 'without') await page.addInitScript(() => addEventListener('unload', () => {}));
    await page.goto('/en/codes/503/#nginx');
    await page.locator('#envoy-name').click();
    await page.locator('#fastly-name').click();
    await page.locator('#nginx-name').click();
    await expect.poll(() => page.evaluate(() => (history.state as { open: string[] }).open)).toEqual(['fastly', 'envoy']);
    const next = page.getByRole('link', { name: /Next code/ });
    await next.scrollIntoViewIfNeeded();
    const at = await page.evaluate(() => scrollY);
    await next.click();
    await expect(page).toHaveURL('/en/codes/504/');
    await page.goBack();
    await expect(page).toHaveURL('/en/codes/503/#nginx');
    await expect(fold(page, 'envoy')).toHaveAttribute('open');
    await expect(fold(page, 'fastly')).toHaveAttribute('open');
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(at);
    await page.reload();
    await expect(fold(page, 'envoy')).toHaveAttribute('open');
    await expect(fold(page, 'fastly')).toHaveAttribute('open');
  });

test('where the search in the page opens nothing that is folded, everything is open', async ({ page }) => {
  await page.addInitScript(() => {
    for (const { prototype } of [HTMLElement, Document, Window]) delete (prototype as { onbeforematch?: unknown }).onbeforematch;
  });
  await page.goto('/en/codes/503/');
  await expect(page.locator('article details[open]')).toHaveCount(12);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a fragment opens the section that holds it, and a press any other', async ({ page }) => {
    await page.goto('/en/codes/503/#envoy-causes');
    await expect(page.locator('#envoy-causes')).toBeInViewport();
    await page.locator('#nginx-name').click();
    await expect(page.locator('#nginx-fix')).toBeVisible();
  });
});
