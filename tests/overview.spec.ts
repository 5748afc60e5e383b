/** The home page: the path of a request as a map, the table of codes, and the filter of both. */
import { expect, test, type Page } from '@playwright/test';
import type { Hop, Stage } from '../src/content/schema.ts';
import { STANDARD } from '../src/content/standard.ts';
import { ascending, meanings } from './support/content.ts';

/** The meanings beyond the standard, which the map shows. */
const vendors = meanings.filter(({ sender }) => sender !== STANDARD);
/** The codes of some meanings. */
const numbers = (of: { code: number }[]) => ascending(of.map(({ code }) => code));

const map = (page: Page) => page.locator('.map');
const table = (page: Page) => page.locator('.cells');
/** The codes of the visible links in a part of the page. */
const shown = async (links: ReturnType<typeof map>) => ascending((await links.locator('a:visible .number').allTextContents()).map(Number));

test('the map places every code beyond the standard where it happens, and each is a link to it', async ({ page }) => {
  await page.goto('/en/');
  const expected = (hop: Hop | undefined, stage?: Stage) =>
    numbers(
      vendors.filter(({ hops, stages }) => {
        if (!(hop ? hops.includes(hop) : hops.length === 0)) return false;
        if (hop !== 'edge-origin') return true;
        return stage ? stages.includes(stage) : stages.length === 0;
      }),
    );
  const listed = async (stop: ReturnType<typeof map>) => (await stop.getByRole('link').locator('.number').allTextContents()).map(Number);
  const hop = (name: string) =>
    map(page)
      .locator('> li')
      .filter({ has: page.getByRole('heading', { name, exact: true }) });
  expect(await listed(hop('Between client and edge'))).toEqual(expected('client-edge'));
  expect(await listed(hop('At the edge'))).toEqual(expected('edge'));
  expect(await listed(hop('At the origin'))).toEqual(expected('origin'));
  expect(await listed(hop('Leg not documented'))).toEqual(expected(undefined));
  const stop = (name: string) =>
    map(page)
      .locator('.stop')
      .filter({ has: page.getByRole('heading', { name, exact: true }) });
  for (const [name, stage] of [
    ['DNS', 'dns'],
    ['TCP connect', 'connect'],
    ['TLS handshake', 'tls'],
    ['certificate', 'certificate'],
    ['request', 'request'],
    ['first byte', 'first-byte'],
    ['body', 'body'],
    ['stage not documented', undefined],
  ] as const)
    expect(await listed(stop(name)), name).toEqual(expected('edge-origin', stage));
});

test('on a wide screen, the stages between edge and origin are side by side in one row', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/en/');
  const tops = await page.locator('.edge-origin .stop').evaluateAll((all) => all.map((stop) => stop.getBoundingClientRect().top));
  expect(tops.length).toBeGreaterThan(1);
  expect(new Set(tops).size).toBe(1);
});

test('from the map, by keyboard, I come to the sender’s section of a code', async ({ page }) => {
  await page.goto('/ja/');
  await map(page).getByRole('link', { name: '526' }).focus();
  await page.keyboard.press('Tab');
  await expect(map(page).getByRole('link', { name: '539' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/ja/codes/539/#tencent-cdn');
});

test('the table has every code once, and a mark where its senders disagree', async ({ page }) => {
  await page.goto('/en/');
  expect((await table(page).getByRole('link').locator('.number').allTextContents()).map(Number)).toEqual([
    ...numbers(meanings.filter(({ code }) => code >= 100 && code < 600)),
    ...numbers(meanings.filter(({ code }) => code < 100 || code >= 600)),
  ]);
  const disagreed = numbers(meanings).filter(
    (code) => new Set(meanings.filter((m) => m.code === code).map(({ category }) => category)).size > 1,
  );
  expect(disagreed.length).toBeGreaterThan(5);
  const marked = table(page)
    .getByRole('link')
    .filter({ has: page.getByRole('img', { name: 'meaning depends on the product' }) });
  expect((await marked.locator('.number').allTextContents()).map(Number)).toEqual(
    disagreed.filter((code) => code !== 0).concat(disagreed.filter((code) => code === 0)),
  );
});

test('on a wide screen every number has its place: decades are rows, last digits are columns', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/ja/');
  const box = async (code: number) => (await table(page).locator(`a[href$="/codes/${code}/"]`).boundingBox())!;
  const [a, b, c] = [await box(504), await box(524), await box(521)];
  expect(a.x).toBe(b.x);
  expect(b.y).toBe(c.y);
  expect(b.y).toBeGreaterThan(a.y);
  expect(c.x).toBeLessThan(b.x);
});

test('senders are switched on and off in the map and the table, and the address keeps them', async ({ page }) => {
  await page.goto('/en/');
  const of = (...senders: string[]) => meanings.filter(({ sender }) => senders.includes(sender));
  await page.getByRole('checkbox', { name: 'Cloudflare' }).check();
  await expect(page).toHaveURL('/en/?sender=cloudflare');
  expect(await shown(table(page))).toEqual(numbers(of('cloudflare')));
  expect(await shown(map(page))).toEqual(numbers(of('cloudflare')));
  await expect(page.getByText(`${numbers(of('cloudflare')).length} codes shown`)).toBeVisible();

  await page.getByRole('checkbox', { name: 'nginx' }).check();
  await expect(page).toHaveURL('/en/?sender=cloudflare&sender=nginx');
  expect(await shown(table(page))).toEqual(numbers(of('cloudflare', 'nginx')));

  await page.getByRole('checkbox', { name: 'Cloudflare' }).uncheck();
  expect(await shown(map(page))).toEqual(numbers(of('nginx')));
  await page.reload();
  await expect(page.getByRole('checkbox', { name: 'nginx' })).toBeChecked();
  await expect.poll(() => shown(table(page))).toEqual(numbers(of('nginx')));

  await page.getByRole('link', { name: '日本語' }).click();
  await expect(page).toHaveURL('/ja/?sender=nginx');
  await expect.poll(() => shown(table(page))).toEqual(numbers(of('nginx')));

  await page.getByRole('button', { name: '選択を解除' }).click();
  await expect(page).toHaveURL('/ja/');
  expect(await shown(table(page))).toEqual(numbers(meanings));
});

test('an address filters by sender, class, category and hop together', async ({ page }) => {
  await page.goto('/en/?sender=cloudflare&class=5xx&category=response-timeout&hop=edge-origin');
  const expected = numbers(
    meanings.filter(
      ({ sender, category, hops, code }) =>
        sender === 'cloudflare' && category === 'response-timeout' && hops.includes('edge-origin') && code >= 500 && code < 600,
    ),
  );
  expect(expected).toContain(524);
  await expect.poll(() => shown(table(page))).toEqual(expected);
  await expect(page.getByRole('heading', { name: '4xx Client error' })).toBeHidden();
  await expect(page.locator('select[name=hop]').nth(0)).toHaveValue('edge-origin');
});

test('a filter that no code passes says so; unknown values in an address are dropped, other parameters stay', async ({ page }) => {
  await page.goto('/en/?class=1xx&sender=nginx');
  await expect(page.getByText('No code matches.')).toBeVisible();
  expect(await shown(table(page))).toEqual([]);
  await page.goto('/en/?sender=nobody&class=9xx&hop=<b>&utm_source=chat');
  await expect(page).toHaveURL('/en/?utm_source=chat');
  expect(await shown(table(page))).toEqual(numbers(meanings));
  await page.getByRole('checkbox', { name: 'nginx' }).check();
  await expect(page).toHaveURL('/en/?sender=nginx&utm_source=chat');
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(page).toHaveURL('/en/?utm_source=chat');
});

test('a filter that cannot be loaded says so, and every code stays', async ({ page }) => {
  await page.route(/_astro\/filter-form/, (route) => route.abort());
  await page.goto('/en/?sender=nginx');
  await expect(page.getByText('The filter could not be loaded.')).toBeVisible();
  expect(await shown(table(page))).toEqual(numbers(meanings));
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the map and the table are whole, and what cannot work is not shown', async ({ page }) => {
    await page.goto('/ja/');
    await expect(page.locator('form[data-code-filter]')).toBeHidden();
    expect(await shown(table(page))).toEqual(numbers(meanings));
    expect(await shown(map(page))).toEqual(numbers(vendors));
  });
});
