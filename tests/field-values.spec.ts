/** Behind `/codes/`, a reader puts what a log or an error page holds. */
import { expect, test } from '@playwright/test';

for (const { typed, english } of [
  { typed: 'UF', english: /\/en\/codes\/503\/#envoy$/ },
  { typed: 'uf/', english: /\/en\/codes\/503\/#envoy$/ },
  { typed: '1016', english: /\/en\/guides\/cloudflare-1xxx\/#1016$/ },
  { typed: '５０４', english: /\/en\/codes\/504\/$/ },
  { typed: 'curl:%20(56)', english: /\/en\/uncovered\/#curl$/ },
  { typed: 'net::ERR_EMPTY_RESPONSE', english: /\/en\/uncovered\/#chromium$/ },
  { typed: 'response_flags=UF,URX', english: /\/en\/codes\/503\/#envoy$/ },
  { typed: 'エラー524', english: /\/en\/codes\/524\/$/ },
  { typed: 'upstream%20prematurely%20closed%20connection', english: /\/en\/search\/\?q=upstream%20prematurely%20closed%20connection$/ },
  { typed: 'failed_to_pick_backend', english: /\/en\/search\/\?q=failed_to_pick_backend$/ },
])
  test(`/codes/${typed} leads to its meaning, and the back button to where the reader came from`, async ({ page }) => {
    await page.goto('/en/guides/');
    await page.evaluate((path) => location.assign(path), `/codes/${typed}`);
    await expect(page).toHaveURL(english);
    await page.goBack();
    await expect(page).toHaveURL('/en/guides/');
  });

test('the query and the fragment of the reader are kept', async ({ page }) => {
  await page.goto('/codes/UF/?from=grafana#envoy-fix');
  await expect(page).toHaveURL('/en/codes/503/?from=grafana#envoy-fix');
  await page.goto('/codes/uf?from=grafana');
  await expect(page).toHaveURL('/en/codes/503/?from=grafana#envoy');
});

test.describe('a reader of Japanese', () => {
  test.use({ locale: 'ja-JP' });

  test('is led to the meaning in Japanese, or in the language of the address', async ({ page }) => {
    await page.goto('/codes/UF/');
    await expect(page).toHaveURL('/ja/codes/503/#envoy');
    await page.goto('/codes/H12');
    await expect(page).toHaveURL('/ja/uncovered/#heroku');
    await page.goto('/en/codes/H12');
    await expect(page).toHaveURL('/en/uncovered/#heroku');
  });
});

test('a value that nothing explains is told, and the search has it; it is shown as text', async ({ page }) => {
  for (const value of ['ECONNRESET', '-1', '<b>bold</b>', '$&$1']) {
    expect((await page.goto(`/codes/${encodeURIComponent(value)}`))?.status()).toBe(404);
    const section = page.locator('[data-not-found=en]');
    await expect(section).toContainText(`This site does not cover the value ${value} yet.`);
    await expect(section.getByRole('link', { name: 'Search' })).toHaveAttribute('href', `/en/search/?q=${encodeURIComponent(value)}`);
  }
});

test('where the list of values is broken, the page says that there is no such address', async ({ page }) => {
  await page.route('**/search/values.txt', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
  await page.goto('/codes/H12');
  await expect(page.locator('[data-not-found=en]')).toContainText('This site does not cover the value H12 yet.');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page of a value offers its meaning in both languages, and of several meanings each', async ({ page }) => {
    await page.goto('/codes/UF/');
    await expect(page.getByRole('link', { name: /Read in English/ })).toHaveAttribute('href', '/en/codes/503/#envoy');
    await expect(page.getByRole('link', { name: /日本語で読む/ })).toHaveAttribute('href', '/ja/codes/503/#envoy');
    await page.goto('/codes/failed_to_pick_backend/');
    for (const code of [502, 503]) await expect(page.locator(`[lang=ja] a[href="/ja/codes/${code}/#google-lb"]`)).toBeVisible();
  });
});
