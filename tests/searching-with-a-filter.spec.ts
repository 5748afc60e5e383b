/** A filter in an address or in the fields of the search: what no page has is dropped, and a filter that leaves nothing can be removed. */
import { expect, test } from '@playwright/test';

test('what the site does not have is dropped from the filter of an address, and the address is put right', async ({ page }) => {
  await page.goto('/en/search/?q=timeout&sender=renamed&class=5xx&category=%3Cb%3E');
  const results = page.getByRole('region', { name: 'Results' });
  await expect(results.getByRole('link', { name: /^504/ })).toBeVisible();
  await expect(page).toHaveURL('/en/search/?q=timeout&class=5xx');
  await expect(page.getByRole('main').getByRole('search').getByLabel('Class')).toHaveValue('5xx');
  await page.goto('/en/search/?q=timeout&sender=renamed');
  await expect(results.getByRole('link', { name: /^504/ })).toBeVisible();
  await expect(page).toHaveURL('/en/search/?q=timeout');
  await expect(page.getByRole('main').getByRole('search').getByRole('group')).not.toHaveAttribute('open');
});

test('parameters of other programs stay in the address', async ({ page }) => {
  await page.goto('/en/search/?utm_source=chat&q=dns&go=1');
  await expect(page).toHaveURL('/en/search/?q=dns&utm_source=chat');
  await page.getByRole('searchbox').fill('certificate');
  await expect(page).toHaveURL('/en/search/?q=certificate&utm_source=chat');
});

test('on the search page, a filter that leaves nothing says so, and can be removed', async ({ page }) => {
  await page.goto('/en/search/?q=certificate&sender=shopify&class=1xx');
  const results = page.getByRole('region', { name: 'Results' });
  await expect(results.getByText('No page matches with these filters.')).toBeVisible();
  await expect(page.getByText('one of the categories below')).toHaveCount(0);
  await results.getByRole('button', { name: 'Remove the filters' }).click();
  await expect(results.getByRole('link', { name: /certificate/i }).first()).toBeVisible();
  await expect(page).toHaveURL('/en/search/?q=certificate');
  await expect(page.getByRole('main').getByRole('search').getByLabel('Sender')).toHaveValue('');
  await expect(results.getByRole('button', { name: 'Remove the filters' })).toBeHidden();
});

for (const { where, within, open } of [
  { where: 'in the dialog', within: 'dialog', open: 'Control+k' },
  { where: 'on the home page', within: 'main search', open: '' },
])
  test(`${where}, a filter that leaves nothing says so, and can be removed`, async ({ page }) => {
    await page.goto('/ja/');
    if (open) await page.keyboard.press(open);
    const search = page.locator(within);
    await search.getByRole('combobox').first().fill('証明書');
    await search.getByText('絞り込み').click();
    await search.getByLabel('製品').selectOption('shopify');
    await search.getByLabel('クラス').selectOption('1xx');
    await expect(search.getByText('絞り込みに該当するページがありません。')).toBeVisible();
    await search.getByRole('button', { name: '絞り込みを解除' }).click();
    await expect(
      search
        .getByRole('listbox')
        .getByRole('option', { name: /証明書/ })
        .first(),
    ).toBeVisible();
    await expect(search.getByLabel('製品')).toHaveValue('');
    await expect(search.getByRole('button', { name: '絞り込みを解除' })).toBeHidden();
  });

test('where nothing is found and no categories are offered, none are spoken of', async ({ page }) => {
  await page.goto('/en/search/?q=%21%3F');
  const results = page.getByRole('region', { name: 'Results' });
  await expect(results.getByText('No page matches.')).toBeVisible();
  await expect(page.getByText('categories below')).toHaveCount(0);
  await expect(results.getByRole('heading', { name: 'Browse by category' })).toBeHidden();
});

test('what is typed while the filter of the address is still loading keeps that filter', async ({ page }) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/search/en/pages.txt', async (route) => {
    await released;
    await route.continue();
  });
  await page.goto('/en/search/?sender=cloudflare', { waitUntil: 'commit' });
  const index = page.waitForRequest('**/search/en/pages.txt');
  await index;
  await page.getByRole('searchbox').fill('timeout');
  await expect(page).toHaveURL('/en/search/?q=timeout&sender=cloudflare');
  release();
  await expect(page.getByRole('region', { name: 'Results' }).getByRole('link', { name: /^524/ })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Results' }).getByRole('link', { name: /^533/ })).toHaveCount(0);
});
