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

for (const path of ['/ja/codes/400/', '/en/codes/403/', '/en/codes/502/', '/ja/codes/503/'])
  test(`${path}, which has a section for each of many senders, prints all of them on four A4 sheets at most`, async ({ page }) => {
    await page.goto(path);
    expect(await sheets(page)).toBeLessThanOrEqual(4);
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
  for (const fragment of ['nginx', 'nginx-causes']) {
    await page.goto('about:blank');
    await page.goto(`/en/codes/504/#${fragment}`);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('#nginx-causes')).toBeVisible();
    await expect(page.getByText('Cloudflare', { exact: true }).filter({ visible: true })).toHaveCount(0);
    await expect(page.locator('[aria-labelledby=senders]')).toBeHidden();
  }
  await page.goto('/en/codes/524/');
  await expect(page.locator('#tencent-cdn-fix')).toBeVisible();
  await expect(page.locator('#cloudflare-fix')).toBeVisible();
  await expect(page.locator('#cloudflare-causes')).toBeHidden();
});

test('of a code with many senders, a print without a link has for each its meaning and what to do', async ({ page }) => {
  await page.goto('/en/codes/504/');
  await page.emulateMedia({ media: 'print' });
  for (const sender of ['http', 'nginx', 'envoy']) {
    await expect(page.locator(`#${sender}-name`)).toBeVisible();
    await expect(page.locator(`#${sender} .fix li`).first()).toBeVisible();
    await expect(page.locator(`#${sender}-causes`)).toBeHidden();
  }
});

test('a print without a link has the marks by which each sender is recognized, and nothing to press or to fill in', async ({ page }) => {
  await page.goto('/en/codes/504/');
  const choice = page.locator('[aria-labelledby=senders]');
  const marks = choice.locator('code');
  expect(await marks.count()).toBeGreaterThan(10);
  await page.emulateMedia({ media: 'print' });
  for (const mark of await marks.all()) await expect(mark).toBeVisible();
  await expect(choice.locator(':is(input, textarea, button, output):visible')).toHaveCount(0);
});

for (const [lang, said] of [
  ['en', (count: number) => `Not printed: the ${count} other meanings of this code`],
  ['ja', (count: number) => `このコードのほかの意味（${count}件）は印刷していません`],
] as const)
  test(`in ${lang}, a print of one sender says how many others it leaves out, and no other print does`, async ({ page }) => {
    const line = page.locator('.rest');
    await page.goto(`/${lang}/codes/504/#nginx`);
    await expect(line).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(line).toBeVisible();
    await expect(line).toHaveText(said((await page.locator('[data-code] > .meaning').count()) - 1));
    await expect(page.locator('[data-code] > .meaning:visible')).toHaveCount(1);
    await page.goto('about:blank');
    await page.goto(`/${lang}/codes/504/`);
    await page.emulateMedia({ media: 'print' });
    await expect(line).toBeHidden();
  });
