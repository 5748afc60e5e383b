/** A printed page fits on two sheets and has what one needs on paper. */
import { expect, test, type Page } from '@playwright/test';

/** The number of sheets that a page takes. */
async function sheets(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return (pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;
}

for (const path of [
  '/ja/codes/539/',
  '/en/codes/539/',
  '/ja/codes/524/',
  '/en/codes/307/',
  '/ja/codes/400/',
  '/en/codes/403/',
  '/en/codes/502/',
  '/ja/codes/503/',
  '/ja/codes/503/#nginx',
  '/en/codes/504/#aws-alb',
  '/ja/codes/502/#tencent-cdn',
  '/ja/classes/5xx/',
  '/en/classes/4xx/',
])
  test(`${path} prints on two A4 sheets at most`, async ({ page }) => {
    await page.goto(path);
    const count = await sheets(page);
    expect(count).toBeGreaterThanOrEqual(1);
    expect(count).toBeLessThanOrEqual(2);
  });

test('on paper there is the address and the day, and nothing to press', async ({ page }) => {
  await page.goto('/en/codes/539/');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByText(/\/codes\/539\/$/)).toBeVisible();
  await expect(page.getByText(/Last checked/)).toBeVisible();
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('contentinfo')).toBeHidden();
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe('rgb(252, 252, 250)');
});

test('a link to one sender prints that sender, without a link each sender says what to do', async ({ page }) => {
  await page.goto('/en/codes/504/#nginx');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#nginx-causes')).toBeVisible();
  await expect(page.locator('#cloudflare')).toBeHidden();
  await page.goto('/en/codes/524/');
  await expect(page.locator('#tencent-cdn-fix')).toBeVisible();
  await expect(page.locator('#cloudflare-fix')).toBeVisible();
  await expect(page.locator('#cloudflare-causes')).toBeHidden();
  await expect(page.locator('[aria-labelledby=senders]')).toBeHidden();
});

test('of a code with many senders, a print without a link has for each its marks and what to do first', async ({ page }) => {
  await page.goto('/en/codes/504/');
  await page.emulateMedia({ media: 'print' });
  const choice = page.getByRole('navigation', { name: 'Which product returned it?' });
  await expect(choice.getByRole('link', { name: /cf-ray.*Cloudflare.*First/ })).toBeVisible();
  await expect(page.locator('#nginx')).toBeHidden();
});
