/** A reader who does not know the sender narrows the rows of a code by what they see, by keyboard alone. */
import { expect, test, type Page } from '@playwright/test';

const choice = (page: Page) => page.locator('nav[aria-labelledby=senders]');
const rows = (page: Page) => choice(page).getByRole('listitem');
const field = (page: Page) => choice(page).getByRole('textbox', { name: /Narrow by what you see|手元の情報で絞り込む/ });
const status = (page: Page) => choice(page).locator('form').getByRole('status');

/** The senders of the rows that are shown. */
const shown = (page: Page) => rows(page).evaluateAll((all) => all.map((row) => row.dataset.sender));

test('a header that I type leaves its sender, says so, and Enter opens the section', async ({ page }) => {
  await page.goto('/en/codes/503/');
  await expect(rows(page)).toHaveCount(12);
  await expect(status(page)).toHaveText('12 rows');
  await field(page).focus();
  await page.keyboard.type('x-swift');
  await expect.poll(() => shown(page)).toEqual(['alibaba-cdn']);
  await expect(status(page)).toHaveText('1 of 12 rows');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#alibaba-cdn$/);
  await expect(page.locator('#alibaba-cdn-fix')).toBeInViewport();
  await expect(page.locator('details[data-sender=alibaba-cdn] > summary')).toBeFocused();
});

test('Enter opens nothing while several rows are left, or none matches; the arrows lead through those that are left', async ({ page }) => {
  await page.goto('/en/codes/503/');
  for (const [text, message] of [
    ['', '12 rows'],
    ['zzz', 'No row matches, so all 12 are shown.'],
    ['unavailable', /^[2-9] of 12 rows$/],
  ] as const) {
    await field(page).fill(text);
    await expect(status(page)).toHaveText(message);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/en/codes/503/');
  }
  const left = await shown(page);
  for (const sender of left.slice(0, 2)) {
    await page.keyboard.press('ArrowDown');
    await expect(choice(page).locator(`a[href="#${sender}"]`)).toBeFocused();
  }
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toBeFocused();
});

test('a block of headers that I paste leaves every product that handled the response', async ({ page }) => {
  await page.goto('/ja/codes/502/');
  await field(page).fill(
    'HTTP/2 502\r\nserver: cloudflare\r\ncf-ray: 8f3b2c1d4e5f6a7b-NRT\r\nvia: 1.1 google\r\nx-request-id: 7\r\n\r\n<html><center>nginx</center></html>',
  );
  // All rows are there until the list of marks has come; the row of Cloudflare is there before and after.
  await expect.poll(() => shown(page)).not.toContain('aws-alb');
  expect(await shown(page)).toContain('cloudflare');
  expect((await shown(page)).length).toBeLessThan(5);
});

for (const code of [502, 503, 504])
  test(`each mark that a row of ${code} shows leaves that row`, async ({ page }) => {
    await page.goto(`/en/codes/${code}/`);
    const marks = await rows(page).evaluateAll((all) =>
      all.flatMap((row) => [...row.querySelectorAll('code')].map((mark) => ({ sender: row.dataset.sender!, mark: mark.textContent }))),
    );
    expect(marks.length).toBeGreaterThan(10);
    await field(page).focus();
    // The list of marks has come.
    await field(page).fill('istio');
    await expect.poll(() => shown(page)).toEqual(['envoy']);
    const wrong: string[] = [];
    for (const { sender, mark } of marks) {
      await field(page).fill(mark);
      const left = await shown(page);
      if (!left.includes(sender) || left.length > 4) wrong.push(`${mark} of ${sender} leaves ${left.join()}`);
    }
    expect(wrong).toEqual([]);
  });

test('a flag of a log and a word of the meaning narrow, too', async ({ page }) => {
  await page.goto('/en/codes/503/');
  for (const [text, senders] of [
    ['UH', ['envoy']],
    ['rate', ['tencent-cdn', 'alibaba-alb', 'nginx']],
    ['istio', ['envoy']],
    ['limiting requests, excess: 5.1 by zone', ['nginx']],
  ] as const) {
    await field(page).fill(text);
    await expect.poll(() => shown(page), text).toEqual(senders);
  }
  await page.keyboard.press('Escape');
  await expect(rows(page)).toHaveCount(12);
  await expect(field(page)).toHaveValue('');
});

test('what no row has leaves all of them, and a product without pages is named', async ({ page }) => {
  await page.goto('/en/codes/503/');
  await field(page).fill('zzz qqq');
  await expect(status(page)).toHaveText('No row matches, so all 12 are shown.');
  await expect(rows(page)).toHaveCount(12);
  await field(page).fill('Microsoft-IIS/10.0');
  await expect(status(page).getByRole('link', { name: 'Microsoft IIS' })).toHaveAttribute('href', '/en/senders/iis/');
  await field(page).fill('SC--');
  await status(page).getByRole('link', { name: 'HAProxy' }).click();
  await expect(page).toHaveURL('/en/uncovered/#haproxy');
});

test('what I paste is never shown as HTML, and a long text does not stop the page', async ({ page }) => {
  await page.goto('/en/codes/503/');
  await field(page).fill('<img src=x onerror="document.title=1">');
  await expect(status(page)).toContainText('No row matches');
  await expect(page.locator('main img')).toHaveCount(0);
  await field(page).fill(`${'x '.repeat(50_000)}\ncf-ray: 8f3b2c1d4e5f6a7b-NRT`);
  await expect(status(page)).toContainText('12');
});

test('without the list of marks, the text of the rows is compared, and the page says so', async ({ page }) => {
  await page.route('**/signals.txt', (route) => route.abort());
  await page.goto('/en/codes/503/');
  await field(page).fill('cf-ray');
  await expect.poll(() => shown(page)).toEqual(['cloudflare']);
  await expect(status(page)).toContainText('the list of marks could not be loaded');
  await page.unroute('**/signals.txt');
  await field(page).blur();
  await field(page).focus();
  await field(page).fill('istio');
  await expect.poll(() => shown(page)).toEqual(['envoy']);
});

test('without the script, the page says what to do', async ({ page }) => {
  await page.route('**/_astro/choice-*.js', (route) => route.abort());
  await page.goto('/en/codes/503/');
  await field(page).fill('cf-ray');
  await expect(status(page)).toHaveText('Narrowing and stars could not be loaded. Reload the page to try again.');
  await expect(rows(page)).toHaveCount(12);
});

test('what I typed before the script came narrows when it comes', async ({ page }) => {
  let answer = () => {};
  const asked = new Promise<void>((resolve) => {
    void page.route('**/_astro/choice-*.js', async (route) => {
      resolve();
      await new Promise<void>((go) => {
        answer = go;
      });
      await route.continue();
    });
  });
  await page.goto('/en/codes/503/');
  await field(page).fill('cf-ray');
  await asked;
  await expect(rows(page)).toHaveCount(12);
  answer();
  await expect.poll(() => shown(page)).toEqual(['cloudflare']);
});

test('a code with few senders has rows without a field', async ({ page }) => {
  await page.goto('/en/codes/524/');
  await expect(rows(page)).toHaveCount(3);
  await expect(field(page)).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('all rows are there, without controls that would do nothing', async ({ page }) => {
    await page.goto('/en/codes/503/');
    await expect(rows(page)).toHaveCount(12);
    await expect(field(page)).toBeHidden();
    await expect(choice(page).getByRole('checkbox')).toHaveCount(0);
    await expect(choice(page).getByRole('button')).toHaveCount(0);
    await rows(page).getByRole('link', { name: /Envoy/ }).click();
    await expect(page.locator('#envoy-fix')).toBeInViewport();
  });
});
