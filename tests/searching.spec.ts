import { expect, test, type Page } from '@playwright/test';

async function search(page: Page, query: string) {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill(query);
}

for (const { from, query, finds, opens } of [
  { from: '/ja/', query: '504', finds: /504 ゲートウェイタイムアウト/, opens: '/ja/codes/504/' },
  { from: '/ja/codes/200/', query: '539', finds: /539 オリジンの証明書の検証失敗/, opens: '/ja/codes/539/' },
  { from: '/en/guides/', query: '539エラー', finds: /539 Origin certificate not valid/, opens: '/en/codes/539/' },
  { from: '/en/codes/', query: '５０４', finds: /504 Gateway timeout/, opens: '/en/codes/504/' },
]) {
  test(`from ${from}, ${query} finds its page, and Enter opens it`, async ({ page }) => {
    await page.goto(from);
    await search(page, query);
    await expect(page.getByRole('option').first()).toHaveText(finds);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(opens);
  });
}

test('タイムアウト finds the codes of timeouts, and Enter opens the best', async ({ page }) => {
  await page.goto('/ja/');
  await search(page, 'タイムアウト');
  const best = page.getByRole('option').first();
  await expect(best).toHaveText(/タイムアウト/);
  const address = await best.getAttribute('href');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(address!);
});

test('a number typed and entered at once opens the page, with no index loaded', async ({ page }) => {
  await page.route(/\/(?:pagefind|search)\/.*\.(?:js|json)$/, (route) => route.abort());
  await page.goto('/en/');
  await search(page, '504');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/(codes\/504\/|search\/\?q=504)$/);
});

test('arrows choose another hit, Escape closes and gives the focus back', async ({ page }) => {
  await page.goto('/en/codes/200/');
  const opener = page.getByRole('banner').getByRole('link', { name: 'Search' });
  await opener.focus();
  await search(page, 'timeout');
  const options = page.getByRole('option');
  await expect(options.nth(1)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('dialog').getByRole('combobox')).toHaveAttribute(
    'aria-activedescendant',
    (await options.nth(1).getAttribute('id'))!,
  );
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(opener).toBeFocused();
});

test('the header opens the search, the cross closes it', async ({ page }) => {
  await page.goto('/ja/codes/504/');
  await page.getByRole('banner').getByRole('link', { name: '検索' }).click();
  await expect(page.getByRole('dialog', { name: '検索' })).toBeVisible();
  await page.getByRole('button', { name: '検索を閉じる' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('Enter that commits a Japanese conversion does not leave the page', async ({ page }) => {
  await page.goto('/ja/codes/200/');
  await search(page, '');
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'しょうめいしょ', selectionStart: 7, selectionEnd: 7 });
  await page.keyboard.press('Enter');
  await session.send('Input.insertText', { text: '証明書' });
  await expect(page.getByRole('option').first()).toHaveText(/証明書/);
  await expect(page).toHaveURL('/ja/codes/200/');
});

test('nothing found and a broken index are told apart', async ({ page }) => {
  await page.goto('/en/');
  await search(page, 'zzqqxxyy');
  await expect(page.getByRole('dialog').getByText('No page matches.')).toBeVisible();
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.reload();
  await search(page, 'certificate');
  await expect(page.getByRole('dialog').getByText('Part of the search index could not be loaded.')).toBeVisible();
  await expect(page.getByRole('option', { name: /539/ })).toBeVisible();
  await page.route('**/search/*.json', (route) => route.abort());
  await page.reload();
  await search(page, 'certificate');
  await expect(page.getByRole('dialog').getByText('The search index could not be loaded.')).toBeVisible();
});

test('with the small index broken, the full text still answers, and the reader is told', async ({ page }) => {
  await page.route('**/search/*.json', (route) => route.fulfill({ body: '{"pages":' }));
  await page.goto('/en/');
  await search(page, 'certificate chain');
  await expect(page.getByRole('dialog').getByText('Part of the search index could not be loaded.')).toBeVisible();
  await expect(page.getByRole('option').first()).toBeVisible();
});

for (const [on, query, finds] of [
  ['/ja/', 'たいむあうと', /タイムアウト/],
  ['/ja/', 'curl: (60)', /539/],
  ['/en/', '証明書エラー', /certificate/i],
  ['/en/', 'certficate', /certificate/i],
  ['/ja/', '5xx', /5xx/],
] as const) {
  test(`on ${on}, ${query} finds what was meant`, async ({ page }) => {
    await page.goto(on);
    await search(page, query);
    await expect(page.getByRole('option').filter({ hasText: finds }).first()).toBeVisible();
  });
}

test('full-text hits come below and move nothing', async ({ page }) => {
  await page.goto('/ja/');
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/pagefind/pagefind.js', async (route) => {
    await released;
    await route.continue();
  });
  await search(page, '証明書');
  const options = page.getByRole('option');
  await expect(options.first()).toBeVisible();
  const before = await options.allTextContents();
  release();
  await expect(page.getByRole('dialog').getByText(/件見つかりました/)).toBeVisible();
  expect((await options.allTextContents()).slice(0, before.length)).toEqual(before);
});

test('what is typed is never HTML', async ({ page }) => {
  await page.goto('/en/search/?q=' + encodeURIComponent('"><img src=x onerror=alert(1)>'));
  await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue('"><img src=x onerror=alert(1)>');
  await expect(page.locator('img')).toHaveCount(0);
});

test('the search page shows the hits for its address', async ({ page }) => {
  await page.goto('/ja/');
  await page.getByRole('main').getByRole('combobox').fill('証明書チェーン');
  await page.getByRole('main').getByRole('button', { name: '検索する' }).click();
  await expect(page).toHaveURL(/\/ja\/search\/\?q=/);
  await expect(page.getByRole('region', { name: '検索結果' }).getByRole('link', { name: /539/ })).toBeVisible();
});

test('Ctrl-Enter opens the hit in a new tab and leaves the search as it is', async ({ page, context }) => {
  await page.goto('/en/');
  await search(page, 'gateway timeout');
  await expect(page.getByRole('option').first()).toBeVisible();
  const [tab] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('Control+Enter')]);
  await expect(tab).toHaveURL(/\/en\/codes\/504\/$/);
  await expect(page.getByRole('dialog').getByRole('combobox')).toHaveValue('gateway timeout');
});

test('a number that no page has offers the nearest codes', async ({ page }) => {
  await page.goto('/ja/');
  await search(page, '535');
  await expect(page.getByRole('option').first()).toHaveText(/^53[37] /);
});

test('the home page answers in its own field: typing, arrows, Enter, Escape', async ({ page }) => {
  await page.goto('/en/');
  const field = page.getByRole('main').getByRole('combobox', { name: 'Code or symptom' });
  await field.fill('connection refused');
  const options = page.getByRole('main').getByRole('option');
  await expect(options.nth(1)).toBeVisible();
  await expect(field).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Escape');
  await expect(options.first()).toBeHidden();
  await field.fill('504');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/en/codes/504/');
});

test('nothing of the search is loaded before the reader turns to it', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/en/', { waitUntil: 'networkidle' });
  expect(asked.filter((path) => /\.(?:js|json)$/.test(path))).toEqual([]);
  await page.getByRole('main').getByRole('combobox').focus();
  await expect.poll(() => asked.filter((path) => path.endsWith('.js')).length).toBeGreaterThan(0);
});
