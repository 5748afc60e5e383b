/** Searching by a reader whose browser keeps their own products: hits lead to these, unless the query or the filter tells of another. */
import { expect, test, type Page } from '@playwright/test';
import { MY_SENDERS_KEY } from '../src/browser/storage.ts';

async function keep(page: Page, ...ids: string[]) {
  await page.addInitScript(([key, value]) => localStorage.setItem(key, value), [MY_SENDERS_KEY, ids.join(' ')] as const);
}

async function search(page: Page, query: string) {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill(query);
}

const first = (page: Page) => page.getByRole('listbox').getByRole('option').first();

test('a number leads to the section of my product, and the hit says so', async ({ page }) => {
  await keep(page, 'envoy');
  await page.goto('/en/');
  await search(page, '503');
  await expect(first(page)).toHaveAttribute('href', '/en/codes/503/#envoy');
  await expect(first(page).locator('small')).toHaveText('★ Envoy');
  await expect(first(page).getByRole('img', { name: 'My products', includeHidden: true })).toHaveCount(1);
  await first(page).click();
  await expect(page).toHaveURL('/en/codes/503/#envoy');
  await page.goto('/ja/');
  await search(page, '503');
  await expect(first(page)).toHaveAccessibleName(/使っている製品 Envoy$/);
});

test('with several of my products on a page, a number leads to the choice among its products', async ({ page }) => {
  await keep(page, 'nginx', 'envoy');
  await page.goto('/en/');
  await search(page, '503');
  await expect(first(page)).toHaveAttribute('href', '/en/codes/503/#senders');
  await expect(first(page).locator('small')).toHaveText('★ nginx, Envoy');
  await first(page).click();
  await expect(page.locator('#senders')).toBeInViewport();
});

test('without my products, a number leads to the page, and lists who sends it', async ({ page }) => {
  await page.goto('/en/');
  await search(page, '503');
  await expect(first(page)).toHaveAttribute('href', '/en/codes/503/');
  await expect(first(page).locator('small')).toHaveText(/, nginx, Envoy/);
  await expect(first(page).getByRole('img', { includeHidden: true })).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/en/codes/503/');
});

test('a product that the query names wins over mine, and no hit says otherwise meanwhile', async ({ page }) => {
  await keep(page, 'envoy');
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/search/en/said.txt', async (route) => {
    await released;
    await route.continue();
  });
  await page.goto('/en/');
  await search(page, 'nginx 503');
  await expect(first(page)).toHaveAttribute('href', '/en/codes/503/');
  release();
  await expect(first(page)).toHaveAttribute('href', '/en/codes/503/#nginx');
  await expect(first(page).getByRole('img', { includeHidden: true })).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/en/codes/503/#nginx');
});

test('where the product that the query names has no section, the hit leads to mine; a product that is not covered leads to no other', async ({
  page,
}) => {
  await keep(page, 'nginx');
  await page.goto('/en/search/?q=envoy+499');
  const hit = page.getByRole('region', { name: 'Results' }).getByRole('link', { name: /^499/ });
  await expect(hit).toHaveAttribute('href', '/en/codes/499/#nginx');
  await page.goto('/en/search/?q=haproxy+503');
  const uncovered = page.getByRole('region', { name: 'Results' }).getByRole('link', { name: /^503/ });
  await expect(uncovered).toHaveAttribute('href', '/en/codes/503/#http');
});

for (const { where, from, field } of [
  { where: 'in the dialog', from: '/en/codes/200/', field: 'dialog [role=combobox]' },
  { where: 'in the field of the home page', from: '/en/', field: 'main [role=combobox]' },
])
  for (const broken of [false, true])
    test(`${where}, Enter after a number opens ${broken ? 'its page where the index cannot be loaded' : 'the section of my product'}`, async ({
      page,
    }) => {
      await keep(page, 'envoy');
      if (broken) await page.route('**/search/**/*.txt', (route) => route.abort());
      await page.goto(from);
      if (field.startsWith('dialog')) await page.keyboard.press('Control+k');
      await page.locator(field).fill('503');
      await page.locator(field).press('Enter');
      await expect(page).toHaveURL(broken ? '/en/codes/503/' : '/en/codes/503/#envoy');
    });

test('Enter before the search has come opens the section of my product, too', async ({ page }) => {
  await keep(page, 'envoy');
  await page.route('**/_astro/combobox*', (route) => route.abort());
  await page.goto('/en/');
  await search(page, '503');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/en/codes/503/#envoy');
});

test('on the page itself, Enter closes the dialog and goes to the section', async ({ page }) => {
  await keep(page, 'envoy');
  await page.goto('/en/codes/503/');
  await search(page, '503');
  await expect(first(page)).toHaveAttribute('href', '/en/codes/503/#envoy');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/en/codes/503/#envoy');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.locator('#envoy')).toBeInViewport();
  await search(page, 'nginx 503');
  await expect(first(page)).toHaveAttribute('href', '/en/codes/503/#nginx');
  await first(page).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.locator('#nginx')).toBeInViewport();
});

test('of the codes of a symptom, that of my product comes first', async ({ page }) => {
  await page.goto('/en/search/?q=handshake+failed');
  const hit = page.getByRole('region', { name: 'Results' }).getByRole('link').first();
  await expect(hit).toHaveText(/^538/);
  await keep(page, 'cloudflare');
  await page.reload();
  await expect(hit).toHaveText(/^525/);
  await expect(hit).toHaveAttribute('href', '/en/codes/525/#cloudflare');
  await expect(hit.locator('small')).toHaveText(/^★ Cloudflare/);
});

test('the filter by product leads to the sections of that product, whichever are mine', async ({ page }) => {
  await keep(page, 'envoy');
  await page.goto('/en/search/?q=503&sender=nginx');
  const hit = page.getByRole('region', { name: 'Results' }).getByRole('link', { name: /^503/ });
  await expect(hit).toHaveAttribute('href', '/en/codes/503/#nginx');
  await expect(hit.locator('small')).toHaveText('nginx');
  await page.goto('/en/search/?q=timeout&sender=nginx');
  const timeout = page.getByRole('region', { name: 'Results' }).getByRole('link', { name: /^504/ });
  await expect(timeout).toHaveAttribute('href', '/en/codes/504/#nginx');
  await page.goto('/en/');
  await search(page, '');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Filters').click();
  await dialog.locator('select[name=sender]').selectOption('fastly');
  await dialog.getByRole('combobox').first().fill('503');
  await dialog.getByRole('combobox').first().press('Enter');
  await expect(page).toHaveURL('/en/codes/503/#fastly');
});

test('the codes opened last lead to the sections of my products', async ({ page }) => {
  await keep(page, 'envoy');
  await page.goto('/en/codes/503/');
  await page.goto('/en/');
  await search(page, '');
  await expect(page.getByRole('dialog').getByRole('option', { name: /^503/ })).toHaveAttribute('href', '/en/codes/503/#envoy');
});
