/** Finding a code by its number, name, alias or symptom, in the dialog, on the home page and on the search page. */
import { readdirSync } from 'node:fs';
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
    await expect(page.getByRole('listbox').getByRole('option').first()).toHaveText(finds);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(opens);
  });
}

test('タイムアウト finds the codes of timeouts, and Enter opens the best', async ({ page }) => {
  await page.goto('/ja/');
  await search(page, 'タイムアウト');
  const best = page.getByRole('listbox').getByRole('option').first();
  await expect(best).toHaveText(/タイムアウト/);
  const address = await best.getAttribute('href');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(address!);
});

// Without the combobox, the form leads to the search page, and its script goes on to the code.
for (const [missing, pattern] of [
  ['no index', /\/(?:pagefind\/|search\/.*\.txt)/],
  ['neither index nor combobox', /\/(?:pagefind\/|search\/.*\.txt|_astro\/combobox)/],
] as const) {
  test(`a number typed and entered at once opens the page, with ${missing} loaded`, async ({ page }) => {
    await page.route(pattern, (route) => route.abort());
    for (const [typed, opens] of [
      ['504', '/en/codes/504/'],
      ['５３９エラー', '/en/codes/539/'],
    ]) {
      await page.goto('/en/');
      await search(page, typed);
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(opens);
    }
    await page.goto('/en/');
    await page.getByRole('main').getByRole('search').getByRole('combobox').first().fill('404');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/en/codes/404/');
  });
}

test('arrows choose another hit, Escape closes and gives the focus back', async ({ page }) => {
  await page.goto('/en/codes/200/');
  const opener = page.getByRole('banner').getByRole('link', { name: 'Search' });
  await opener.focus();
  await search(page, 'timeout');
  const options = page.getByRole('listbox').getByRole('option');
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
  // Until the search has come, the keys are the browser's, and what the test presses is no key of an input method.
  await search(page, '504');
  await expect(page.getByRole('listbox').getByRole('option')).toHaveText([/^504/]);
  await search(page, '');
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'しょうめいしょ', selectionStart: 7, selectionEnd: 7 });
  await page.keyboard.press('Enter');
  await session.send('Input.insertText', { text: '証明書' });
  await expect(page.getByRole('listbox').getByRole('option').first()).toHaveText(/証明書/);
  await expect(page).toHaveURL('/ja/codes/200/');
});

test('nothing found offers the categories', async ({ page }) => {
  await page.goto('/en/');
  await search(page, 'zzqqxxyy');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('No page matches.')).toBeVisible();
  await expect(dialog.getByRole('group', { name: 'Browse by category' }).getByRole('option')).toHaveCount(
    readdirSync('content/categories').length,
  );
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/categories\//);
});

// The second is typed by a Japanese reader whose input method is off.
for (const { from, query, message } of [
  { from: '/en/', query: 'qqqqzzzz', message: 'No page matches.' },
  { from: '/ja/', query: 'taimuauto', message: '該当するページがありません。' },
]) {
  test(`Enter on ${query}, which has no hit, stays and says so, in the dialog and in the field of the home page`, async ({ page }) => {
    await page.goto(from);
    await search(page, query);
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText(message)).toBeVisible();
    await expect(dialog.getByRole('listbox').getByRole('option').first()).toBeVisible();
    await expect(dialog.getByRole('listbox').getByRole('option', { selected: true })).toHaveCount(0);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    const main = page.getByRole('main');
    const field = main.getByRole('search').getByRole('combobox');
    await field.fill(query);
    await expect(main.getByText(message)).toBeVisible();
    await field.press('Enter');
    // A page would be opened by a click on the option that is selected.
    await expect(main.getByRole('listbox').getByRole('option', { selected: true })).toHaveCount(0);
    await expect(main.getByText(message)).toBeVisible();
    await expect(page).toHaveURL(from);
  });
}

const PARTLY = 'Part of the search index could not be loaded.';
const FAILED = 'The search index could not be loaded.';

for (const [broken, pattern, asked, said, shown] of [
  ['the pages', '**/search/en/pages.txt', 'certificate chain', PARTLY, /certificate/i],
  ['the words', '**/search/en/latin.txt', 'certificate chain', PARTLY, /certificate/i],
  ['the synonyms', '**/search/synonyms.txt', 'certificate chain', PARTLY, /certificate/i],
  ['what understands synonyms', '**/_astro/expand-query*', 'certificate chain', PARTLY, /certificate/i],
  ['what people say', '**/search/en/said.txt', 'certificate chain', PARTLY, /certificate/i],
  ['the signals', '**/search/en/signals.txt', 'certificate chain', PARTLY, /certificate/i],
  ['what asks further', '**/_astro/ask-further*', 'certificate chain', PARTLY, /certificate/i],
  ['the worker', '**/_astro/worker*', 'certificate', PARTLY, /Certificate/],
  ['Pagefind', '**/pagefind/pagefind.js', 'certificate', PARTLY, /Certificate/],
  ['the list of full-text indexes', '**/pagefind/pagefind-entry.json*', 'certificate', PARTLY, /Certificate/],
  ['the program of the full text', '**/pagefind/wasm.*', 'certificate', PARTLY, /Certificate/],
  ['the head of the full text', '**/pagefind/*.pf_meta', 'certificate', PARTLY, /Certificate/],
  ['the words of the full text', '**/pagefind/index/*', 'certificate', PARTLY, /Certificate/],
  ['the texts of the full text', '**/pagefind/fragment/*', 'certificate', PARTLY, /Certificate/],
] as const) {
  test(`without ${broken}, the rest still answers, and the reader is told`, async ({ page }) => {
    await page.route(pattern, (route) => route.abort());
    await page.goto('/en/');
    await search(page, asked);
    await expect(page.getByRole('dialog').getByText(said)).toBeVisible({ timeout: 15_000 });
    await expect(page.getByRole('listbox').getByRole('option', { name: shown }).first()).toBeVisible();
    // What comes back is found again, without loading the page anew.
    await page.unroute(pattern);
    await search(page, 'incomplete certificate chain');
    await expect(page.getByRole('dialog').getByText(/^\d+ results$/)).toBeVisible({ timeout: 15_000 });
  });
}

test('an index that is not one counts as broken, not as empty', async ({ page }) => {
  await page.route('**/search/en/pages.txt', (route) => route.fulfill({ body: '<!doctype html>\n<title>Not found</title>' }));
  await page.goto('/en/');
  await search(page, '504 gateway');
  await expect(page.getByRole('dialog').getByText(PARTLY)).toBeVisible();
});

test('with every index broken, the reader is told so, and not that nothing was found', async ({ page }) => {
  await page.route(/\/pagefind\/|\/search\/.*\.txt/, (route) => route.abort());
  await page.goto('/en/');
  await search(page, 'certificate');
  await expect(page.getByRole('dialog').getByText(FAILED)).toBeVisible();
  await expect(page.getByText('No page matches.')).toHaveCount(0);
});

test('on the search page, a script that cannot be loaded is told, and the list of codes stands there', async ({ page }) => {
  await page.route('**/_astro/results-page-*', (route) => route.abort());
  await page.goto('/en/search/?q=certificate');
  await expect(page.getByRole('main').getByText(FAILED)).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: /^504/ })).toBeVisible();
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
    await expect(page.getByRole('listbox').getByRole('option').filter({ hasText: finds }).first()).toBeVisible();
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
  const options = page.getByRole('listbox').getByRole('option');
  await expect(options.first()).toBeVisible();
  const places = () =>
    options.evaluateAll((all) =>
      all.map((option) => [
        option.querySelector('strong')!.textContent,
        (option as HTMLElement).offsetTop,
        (option as HTMLElement).offsetHeight,
      ]),
    );
  const before = await places();
  release();
  await expect(page.getByRole('dialog').getByText(/件見つかりました/)).toBeVisible();
  expect((await places()).slice(0, before.length)).toEqual(before);
});

test('what is typed is never HTML', async ({ page }) => {
  await page.goto('/en/search/?q=' + encodeURIComponent('"><img src=x onerror=alert(1)>'));
  await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue('"><img src=x onerror=alert(1)>');
  await expect(page.locator('img')).toHaveCount(0);
});

test('the search page shows the hits for its address', async ({ page }) => {
  await page.goto('/ja/');
  await page.getByRole('main').getByRole('search').getByRole('combobox').fill('証明書チェーン');
  await page.getByRole('main').getByRole('button', { name: '検索する' }).click();
  await expect(page).toHaveURL(/\/ja\/search\/\?q=/);
  await expect(page.getByRole('region', { name: '検索結果' }).getByRole('link', { name: /539/ })).toBeVisible();
});

test('Ctrl-Enter opens the hit in a new tab and leaves the search as it is', async ({ page, context }) => {
  await page.goto('/en/');
  await search(page, 'gateway timeout');
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
  const [tab] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('Control+Enter')]);
  await expect(tab).toHaveURL(/\/en\/codes\/504\/$/);
  await expect(page.getByRole('dialog').getByRole('combobox')).toHaveValue('gateway timeout');
});

test('a number that no page has is told, and the nearest codes are offered, not found', async ({ page }) => {
  await page.goto('/ja/');
  await search(page, '535');
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText('535のページはありません。');
  const nearest = page.getByRole('listbox').getByRole('group', { name: '近いコード' });
  await expect(nearest.getByRole('option').first()).toHaveText(/^53[37] /);
  await expect(page.locator('[role=option][aria-selected=true]')).toHaveCount(0);
  await page.goto('/en/search/?q=qiniu+579');
  const results = page.getByRole('region', { name: 'Results' });
  await expect(results.getByText('There is no page for 579. This site does not cover Qiniu Cloud yet.')).toBeVisible();
  await expect(results.getByRole('link').first()).toHaveText(/^Qiniu Cloud – /);
  await expect(results.getByRole('heading', { name: 'Nearest codes' })).toBeVisible();
  await expect(results.getByRole('link', { name: /^567 / })).toBeVisible();
});

test('the home page answers in its own field: typing, arrows, Enter, Escape', async ({ page }) => {
  await page.goto('/en/');
  const field = page.getByRole('main').getByRole('combobox', { name: 'Code or symptom' });
  await field.fill('connection refused');
  const options = page.getByRole('main').getByRole('listbox').getByRole('option');
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
  // What keeps the site for use without a network is not of the search.
  const ofSearch = () => asked.filter((path) => /\.(?:js|json|txt)$/.test(path) && !/\/keep-[\w-]+\.js$/.test(path));
  expect(ofSearch()).toEqual([]);
  await page.getByRole('main').getByRole('search').getByRole('combobox').focus();
  await expect.poll(() => ofSearch().length).toBeGreaterThan(0);
});

test('half-typed readings of a Japanese conversion are not searched', async ({ page }) => {
  await page.goto('/ja/codes/200/');
  await search(page, '504');
  await expect(page.getByRole('listbox').getByRole('option', { name: /^504/ })).toBeVisible();
  const session = await page.context().newCDPSession(page);
  for (const text of ['し', 'しょ', 'しょう', 'しょうめい'])
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await expect(page.getByRole('listbox').getByRole('option')).toHaveText([/^504/]);
  await session.send('Input.insertText', { text: '証明書' });
  await expect(
    page
      .getByRole('listbox')
      .getByRole('option', { name: /証明書/ })
      .first(),
  ).toBeVisible();
});

test('a quoted phrase finds the pages that have it just so', async ({ page }) => {
  await page.goto('/ja/search/?q=' + encodeURIComponent('"証明書チェーン"'));
  const results = page.getByRole('region', { name: '検索結果' });
  await expect(results.getByText(/件見つかりました/)).toBeVisible();
  for (const text of await results.getByRole('listitem').allTextContents()) expect(text).toContain('証明書チェーン');
});

test('a quoted phrase that stands nowhere is searched without the quotation marks, and the reader is told', async ({ page }) => {
  await page.goto('/en/search/?q=' + encodeURIComponent('"certificate of the moon"'));
  const results = page.getByRole('region', { name: 'Results' });
  await expect(results.getByText('No exact match was found')).toBeVisible();
  await expect(results.getByRole('link', { name: /certificate/i }).first()).toBeVisible();
});

test('the text below a full-text hit starts where the match is, and the hit leads to its section', async ({ page }) => {
  await page.goto('/en/');
  await search(page, 'equipment');
  const hit = page.getByRole('listbox').getByRole('option').first();
  await expect(hit.locator('small')).toHaveText(/: … equipment/);
  await expect(hit).toHaveAttribute('href', /\/en\/codes\/\d+\/#[a-z-]+$/);
});

test('pages that only the other language has the words of come last, labelled', async ({ page }) => {
  await page.goto('/ja/');
  await search(page, 'equipment');
  const group = page.getByRole('group', { name: '英語のページ' });
  await expect(group.getByRole('option').first()).toBeVisible();
  await expect(group.getByRole('option').first()).toHaveAttribute('href', /\/en\//);
  await expect(group.getByText('英語', { exact: true }).first()).toBeVisible();
});

test('sender, class and category narrow the search, also without words, and the address of the search page keeps them', async ({
  page,
}) => {
  await page.goto('/en/search/?q=timeout&sender=cloudflare');
  const results = page.getByRole('region', { name: 'Results' });
  await expect(results.getByRole('link', { name: /^524/ })).toBeVisible();
  await expect(results.getByRole('link', { name: /^533/ })).toHaveCount(0);
  const main = page.getByRole('main').getByRole('search');
  await expect(main.getByLabel('Sender')).toHaveValue('cloudflare');
  await main.getByLabel('Class').selectOption('4xx');
  await main.getByRole('searchbox').fill('');
  await expect(page).toHaveURL('/en/search/?sender=cloudflare&class=4xx');
  await expect(results.getByRole('link').first()).toHaveText(/^4\d\d/);
  await expect(results.getByRole('link', { name: /^4/ })).toHaveCount(await results.getByRole('link').count());
});

test('in the dialog, choosing a sender lists its codes', async ({ page }) => {
  await page.goto('/ja/codes/504/');
  await search(page, '');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('絞り込み').click();
  await dialog.getByLabel('製品').selectOption('shopify');
  await expect(dialog.getByRole('listbox').getByRole('option', { name: /^430/ })).toBeVisible();
  await expect(dialog.getByRole('listbox').getByRole('option', { name: /^504/ })).toHaveCount(0);
});

test('filters that were opened before the search was loaded can be used once it is', async ({ page }) => {
  let opened = () => {};
  const waiting = new Promise<void>((resolve) => (opened = resolve));
  await page.route(/_astro\/combobox/, async (route) => {
    await waiting;
    await route.continue();
  });
  await page.goto('/en/codes/504/');
  await search(page, '');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Filters').click();
  await expect(dialog.getByLabel('Sender')).toBeVisible();
  opened();
  await dialog.getByLabel('Sender').selectOption('shopify');
  await expect(dialog.getByRole('listbox').getByRole('option', { name: /^430/ })).toBeVisible();
});

test('the codes opened last are offered before anything is typed, and can be cleared', async ({ page }) => {
  for (const code of [539, 504]) await page.goto(`/en/codes/${code}/`);
  await page.goto('/en/');
  await search(page, '');
  const recent = page.getByRole('dialog').getByRole('group', { name: 'Recently opened codes' });
  await expect(recent.getByRole('option')).toHaveText([/^504/, /^539/]);
  await page.getByRole('dialog').getByRole('button', { name: 'Clear the list' }).click();
  await expect(recent).toHaveCount(0);
  await page.reload();
  await search(page, '');
  await expect(page.getByRole('dialog').getByRole('listbox').getByRole('option')).toHaveCount(0);
});

test('what is stored and is no list of codes is ignored', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('edge-status:recent', '{"<img src=x>":'));
  await page.goto('/en/');
  await search(page, '');
  await search(page, '504');
  await expect(page.getByRole('listbox').getByRole('option', { name: /^504/ })).toBeVisible();
});

test('by touch: the header opens the search, a tap on a hit opens its page', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ baseURL, hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
  await page.goto('/ja/codes/200/');
  await page.getByRole('banner').getByRole('link', { name: '検索' }).tap();
  await page.getByRole('dialog').getByRole('combobox').fill('証明書チェーン');
  await page.getByRole('listbox').getByRole('option', { name: /^539/ }).tap();
  await expect(page).toHaveURL(/\/ja\/codes\/539\//);
  await page.close();
});

test('by touch: the field of the home page answers, and a tap on a hit opens its page', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ baseURL, hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
  await page.goto('/en/');
  await page.getByRole('main').getByRole('search').getByRole('combobox').tap();
  await page.getByRole('main').getByRole('search').getByRole('combobox').fill('gateway timeout');
  await page.getByRole('main').getByRole('listbox').getByRole('option', { name: /^504/ }).tap();
  await expect(page).toHaveURL(/\/en\/codes\/504\//);
  await page.close();
});

test('without JavaScript, the search page has the list of all codes and says why', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ baseURL, javaScriptEnabled: false });
  await page.goto('/en/search/?q=504');
  const note = page.locator('main noscript p');
  await expect(note).toBeVisible();
  expect(await note.innerHTML()).toContain('Search needs JavaScript.');
  await expect(page.getByRole('main').getByRole('link', { name: /^504/ })).toBeVisible();
  await page.close();
});

test('results follow the typing on the search page, and its address stays in step', async ({ page }) => {
  await page.goto('/en/search/');
  await page.getByRole('main').getByRole('searchbox').fill('rate limit');
  await expect(page.getByRole('region', { name: 'Results' }).getByRole('link', { name: /^429/ })).toBeVisible();
  await expect(page).toHaveURL('/en/search/?q=rate+limit');
});

test('the same query has the same results, whatever was searched before', async ({ page, context }) => {
  const results = (on: Page) => on.locator('[data-results][aria-busy=false] a');
  const other = await context.newPage();
  await other.goto('/en/search/?q=certificate');
  for (const query of ['dns', 'タイムアウト', '52', 'too many requests', 'proxy']) {
    await page.goto(`/en/search/?q=${encodeURIComponent(query)}`);
    await expect(results(page)).not.toHaveCount(0);
    const texts = await results(page).allTextContents();
    await other.getByRole('searchbox').fill(query);
    await expect(results(other)).toHaveText(texts);
  }
});

test('the field of the home page offers recent codes without moving the page, and they go with their button when I leave it', async ({
  page,
}) => {
  await page.goto('/en/codes/504/');
  await page.goto('/en/');
  const map = page.getByRole('heading', { name: 'All codes at a glance' });
  const place = await map.boundingBox();
  const field = page.getByRole('main').getByRole('combobox', { name: 'Code or symptom' });
  const forget = page.getByRole('main').getByRole('button', { name: 'Clear the list' });
  await field.click();
  await expect(forget).toBeVisible();
  expect(await map.boundingBox()).toEqual(place);
  await page.keyboard.type('404');
  await expect(forget).toBeHidden();
  expect(await map.boundingBox()).toEqual(place);
  await field.fill('');
  await expect(forget).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(field).not.toBeFocused();
  await page.getByRole('heading', { level: 1 }).click();
  await expect(forget).toBeHidden();
  expect(await map.boundingBox()).toEqual(place);
  await field.focus();
  await expect(forget).toBeVisible();
});

test('below a pointer that rests, the list marks the selected hit and no other', async ({ page }) => {
  await page.goto('/en/');
  await search(page, 'certificate');
  const options = page.getByRole('listbox').getByRole('option');
  const marked = () =>
    options.evaluateAll((all) => all.flatMap((option, index) => (getComputedStyle(option).boxShadow === 'none' ? [] : [index])));
  await expect.poll(marked).toEqual([0]);
  // A pointer that comes from nowhere has not moved.
  await page.mouse.move(0, 0);
  await options.nth(2).hover();
  await expect.poll(marked).toEqual([2]);
  await page.keyboard.press('ArrowDown');
  await expect.poll(marked).toEqual([3]);
  // What WebKit reports of a pointer below which something has moved.
  await options.nth(5).evaluate((option) => option.dispatchEvent(new PointerEvent('pointermove', { bubbles: true })));
  expect(await marked()).toEqual([3]);
});

for (const { locale, query, finds, says } of [
  { locale: 'en-US', query: 'certificate', finds: /539 Origin certificate not valid/, says: /\d results/ },
  { locale: 'ja-JP', query: '証明書', finds: /539 オリジンの証明書の検証失敗/, says: /\d件見つかりました/ },
])
  test(`on a page for readers of every language, the search of a reader of ${locale} answers in that language`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ locale, ...(baseURL && { baseURL }) });
    const page = await context.newPage();
    await page.goto('/599/');
    await search(page, query);
    await expect(page.getByRole('dialog').getByRole('option', { name: finds })).toBeVisible();
    await expect(page.getByRole('dialog').getByText(says)).toBeVisible();
    await context.close();
  });
