/** A reader finds on the page of a code what it means, who sent it and what to do, also without JavaScript. */
import { expect, test } from '@playwright/test';
import { KINDS_OF_PAGES } from './support/kinds-of-pages.ts';

test('a code page answers with number, names, place on the path, actions and sources', async ({ page }) => {
  for (const sender of ['http', 'tencent-cdn']) {
    await page.goto(`/en/codes/504/#${sender}`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('504');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Gateway timeout');
    const section = page.locator(`#${sender}`);
    await expect(section.getByText('Between edge and origin')).toBeVisible();
    await expect(section.locator(`#${sender}-fix`)).toHaveText('What to do');
    await expect(section.locator(`#${sender}-meaning`)).toBeVisible();
    await expect(section.locator(`#${sender}-causes`)).toBeVisible();
    await expect(section.locator(`#${sender}-sources`)).toBeVisible();
    await expect(section.getByText('Site operator').first()).toBeVisible();
  }
  await expect(page.getByRole('link', { name: /Previous code/ })).toHaveAttribute('href', '/en/codes/503/');
  await expect(page.getByRole('link', { name: /Next code/ })).toHaveAttribute('href', '/en/codes/505/');
});

test('where several senders use a number, the page first asks who sent it', async ({ page }) => {
  await page.goto('/ja/codes/423/');
  const choice = page.getByRole('navigation', { name: 'どの製品が返しましたか' });
  await choice.getByRole('link', { name: /Tencent CDN/ }).click();
  await expect(page).toHaveURL(/\/ja\/codes\/423\/#tencent-cdn$/);
  await expect(page.locator('#tencent-cdn')).toBeInViewport();
});

for (const { path, sender, marks, says } of [
  { path: '/ja/codes/538/', sender: 'tencent-cdn', marks: 1, says: '起きている場所：エッジとオリジンの間（段階：TLSハンドシェイク）' },
  { path: '/en/codes/504/', sender: 'nginx', marks: 2, says: 'Where it happens: Between edge and origin (stage: TCP connect, first byte)' },
  { path: '/en/codes/307/', sender: 'http', marks: 2, says: 'Where it happens: At the edge, At the origin' },
]) {
  test(`${path}#${sender} shows on a picture of the path where it happens, and says the same in words`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`${path}#${sender}`);
    const picture = page.locator(`#${sender} .path`);
    await expect(picture.locator('.mark')).toHaveCount(marks);
    await expect(picture.locator('p')).toHaveText(says);
    // The text is legible on the narrowest screen and does not leave it.
    for (const text of await picture.locator('text').all()) {
      const box = (await text.boundingBox())!;
      expect(box.height).toBeGreaterThanOrEqual(12);
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(320);
    }
  });
}

/** Codes with one sender and with many, with a warning and without, with long names and short ones. */
const FIRST_SCREENS = [0, 103, 404, 407, 423, 503, 504, 524, 539, 614];

for (const { width, height } of [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
])
  for (const lang of ['ja', 'en'])
    for (const code of FIRST_SCREENS)
      test(`/${lang}/codes/${code}/ says in the first ${width} x ${height} what it is, who sent it and what to do`, async ({ page }) => {
        await page.setViewportSize({ width, height });
        await page.goto(`/${lang}/codes/${code}/`);
        const heading = page.getByRole('heading', { level: 1 });
        await expect(heading).toContainText(String(code));
        await expect(heading).toBeInViewport({ ratio: 1 });
        const choices = page.locator('nav[aria-labelledby=senders] li');
        const several = (await choices.count()) > 0;
        const sender = several ? choices.first().locator('strong') : page.locator('section .sender').first();
        await expect(sender).toBeInViewport({ ratio: 1 });
        // Of many senders, whether to send the request again, and the way to the rest; of one, the first action.
        const first = several ? choices.first().locator('.again') : page.locator('.fix li').first();
        await expect(first).toHaveText(/\S{3}/);
        await expect(first).toBeInViewport({ ratio: 1 });
      });

test('on a wide screen the outline stays in view and leads to a part; on a phone there is none', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/en/codes/539/');
  const outline = page.getByRole('navigation', { name: 'On this page' });
  await outline.getByRole('link', { name: 'Sources' }).click();
  await expect(page.locator('#tencent-cdn-sources')).toBeInViewport();
  await expect(outline).toBeInViewport({ ratio: 1 });
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(outline).toBeHidden();
});

test('a visitor and a site operator each have their own part of what to do', async ({ page }) => {
  await page.goto('/en/codes/524/#cloudflare');
  const fix = page.locator('#cloudflare .fix');
  const part = (name: string) => fix.locator('div').filter({ has: page.getByRole('heading', { name }) });
  await expect(part('I run the site').getByRole('listitem').first()).toContainText('access log');
  await expect(part('I am a visitor').getByRole('listitem').filter({ hasText: 'Wait a few minutes and reload' })).toBeVisible();
});

test('a page shows where the source document is wrong', async ({ page }) => {
  await page.goto('/en/codes/567/#tencent-cdn');
  await expect(page.getByText('The source says')).toBeVisible();
  await expect(page.getByText('Correction', { exact: true })).toBeVisible();
  await expect(page.locator('#tencent-cdn').getByText('563').first()).toBeVisible();
});

test('the first screen of a code page is painted after one request', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto('/ja/codes/504/', { waitUntil: 'load' });
  const blocking = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry) => (entry as PerformanceResourceTiming & { renderBlockingStatus?: string }).renderBlockingStatus === 'blocking')
      .map((entry) => entry.name),
  );
  expect(blocking).toEqual([]);
  // Browsers fetch the icon and the rules of reading-on.spec.ts by themselves, and show the page before; what keeps the site for use without a
  // network (offline.spec.ts) comes when the page has loaded.
  expect(requests.filter((url) => !/\/favicon\.svg$|\.speculationrules$|\/keep-[\w-]+\.js$/.test(url))).toHaveLength(1);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a code page is complete, and its links work', async ({ page }) => {
    await page.goto('/ja/codes/539/');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('539');
    await expect(page.getByText('証明書チェーン').first()).toBeVisible();
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page).toHaveURL('/en/codes/539/');
  });

  test('home leads to a code through its class', async ({ page }) => {
    await page.goto('/en/');
    await page.getByRole('link', { name: '5xx Server error' }).click();
    await page
      .getByRole('link', { name: /^504 Gateway timeout/ })
      .first()
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('504');
  });

  test('the search page lists every code and says why', async ({ page }) => {
    await page.goto('/en/search/?q=504');
    // Queries by text do not look inside <noscript>.
    await expect(page.locator('noscript p')).toBeVisible();
    await expect(page.locator('noscript p')).toContainText('Search needs JavaScript.');
    await expect(page.getByRole('link', { name: /^504/ }).first()).toBeVisible();
  });

  test('the chooser offers both languages', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('link', { name: /日本語で読む/ })).toHaveAttribute('href', '/ja/');
    await expect(page.getByRole('link', { name: /Read in English/ })).toHaveAttribute('href', '/en/');
  });
});

for (const path of KINDS_OF_PAGES) {
  test(`${path} breaks no policy, logs no error and fits 320 px`, async ({ page }) => {
    const complaints: string[] = [];
    page.on('console', (message) => {
      // The not-found page has the status 404.
      if (message.type() === 'error' && !message.text().includes('status of 404')) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(complaints).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
}
