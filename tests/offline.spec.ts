/** After a visit, the site works without a network; a new deployment is taken over as a whole, whatever fails on the way. */
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { expect, test as base, type Locator, type Page } from '@playwright/test';
import { filesOf } from '../scripts/lib/built-site.ts';
import { dictionary } from '../src/i18n/index.ts';
import { cachePrefix } from '../src/offline/cache-names.ts';
import { isArchived } from '../src/offline/archived-files.ts';
import type { KeptSite } from '../src/offline/kept-site.ts';
import { WORKER_FILE } from '../src/offline/write-kept-site.ts';
import { LATER_TITLE, makeDeployments, serveSite, type Deployments, type Fault, type Site } from './support/deployments.ts';
import { BELOW_A_PATH } from './support/below-a-path.ts';
import { PORT_BELOW_A_PATH } from './support/ports.ts';

const test = base.extend<{ site: Site }, { deployments: Deployments }>({
  deployments: [
    // Playwright reads from the pattern what a fixture needs.
    async ({}, use) => {
      const deployments = await makeDeployments();
      await use(deployments);
      deployments.remove();
    },
    { scope: 'worker' },
  ],
  site: async ({ deployments }, use) => {
    const site = await serveSite(deployments.a);
    await use(site);
    site.close();
  },
  baseURL: async ({ site }, use) => use(site.origin),
});
test.use({ serviceWorkers: 'allow' });

/** What a deployment says to its worker. */
const keptSiteOf = (dist: string): KeptSite =>
  JSON.parse(/^const SITE=(.*);\n/.exec(readFileSync(join(dist, WORKER_FILE), 'utf8'))![1]) as KeptSite;

/** The archives that the browser keeps. */
const archives = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const all = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    return all
      .flat()
      .map(({ url }) => new URL(url).pathname)
      .filter((path) => path.endsWith('.bin'));
  });

/** Waits until the browser keeps a deployment in some languages, and nothing else. */
async function untilKept(page: Page, dist: string, ...languages: string[]): Promise<void> {
  const addresses = languages.flatMap((lang) => keptSiteOf(dist).archives[lang].map(({ address }) => address));
  await expect.poll(async () => (await archives(page)).toSorted()).toEqual(addresses.toSorted());
}

/**
 * Waits until the worker of a deployment is in charge, and no other is on its way. It asks the network for nothing: Chromium looks for a new
 * worker when the old one has been left alone for a second.
 */
async function untilTakenOver(page: Page, dist: string): Promise<void> {
  const isInCharge = async (id: string): Promise<boolean> => {
    const { installing, waiting, active } = (await navigator.serviceWorker.getRegistration()) ?? {};
    const isSettled = !installing && !waiting && active?.state === 'activated';
    return isSettled && (await caches.keys()).some((name) => name.endsWith(id));
  };
  await expect.poll(() => page.evaluate(isInCharge, keptSiteOf(dist).id)).toBe(true);
}

/** Which deployment a page is of. */
const isLater = (page: Page): Promise<boolean> => page.evaluate(() => 'later' in document.documentElement.dataset);

/** Ends the worker, as the browser does when it has nothing to do. */
async function endWorker(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

/** Opens the search of a page and types. */
async function search(page: Page, query: string): Promise<{ first: Locator; failure: Locator }> {
  const dialog = page.getByRole('dialog');
  // The script of the search listens to the keys once the page has loaded.
  await page.waitForLoadState();
  if (!(await dialog.isVisible())) await page.keyboard.press('Control+k');
  await dialog.locator('input[role=combobox]').fill(query);
  return { first: dialog.getByRole('listbox').getByRole('option').first(), failure: dialog.getByText('could not be loaded') };
}

/** Waits until the browser has nothing to do, for what a page does then. */
const untilIdle = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 3_000 })));

/** The messages of the browser's console that a reader of it would take as a fault. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return complaints;
}

test('after one visit, every kind of page and the search work without a server', async ({ page, site, deployments }) => {
  await page.goto('/ja/codes/504/');
  await untilKept(page, deployments.a, 'ja');
  site.fail('', 'no server');
  const complaints = complaintsOf(page);
  site.asked.length = 0;

  for (const path of ['/ja/', '/ja/codes/502/', '/ja/guides/errata/', '/ja/senders/nginx/', '/ja/equivalents/']) {
    expect((await page.goto(path))?.status(), path).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  // What the instant index finds, what people say, and what only the full text has.
  await expect((await search(page, '証明書')).first).toContainText('証明書');
  await page.goto(`/ja/search/?q=${encodeURIComponent('"再試行する前に"')}`);
  const results = page.getByRole('region', { name: '検索結果' });
  await expect(results.getByRole('link').first()).toBeVisible();
  await page.goto('/ja/search/?q=upstream+prematurely+closed+connection');
  await expect(results.getByRole('link', { name: /502/ }).first()).toBeVisible();
  await expect(results.getByText('読み込めませんでした')).toBeHidden();
  expect(site.asked.filter((path) => path !== `/${WORKER_FILE}`)).toEqual([]);
  expect(complaints).toEqual([]);
});

test.describe('a reader of Japanese', () => {
  test.use({ locale: 'ja-JP' });

  test('has permanent links, the choice of languages and addresses without the last slash as well', async ({ page, site, deployments }) => {
    await page.goto('/ja/');
    await untilKept(page, deployments.a, 'ja');
    site.fail('', 'no server');
    await page.goto('/codes/504/#nginx');
    await expect(page).toHaveURL('/ja/codes/504/#nginx');
    await page.goto('/');
    await expect(page).toHaveURL('/ja/');
    await page.goto('/ja/codes/504?from=runbook#nginx');
    await expect(page).toHaveURL('/ja/codes/504/?from=runbook#nginx');
  });
});

test('without a server, an unknown address has status 404, and leads to the nearest code', async ({ page, site, deployments }) => {
  await page.goto('/en/');
  await untilKept(page, deployments.a, 'en');
  site.fail('', 'no server');
  for (const path of ['/en/codes/599/', '/codes/599/', '/nope']) expect((await page.goto(path))?.status(), path).toBe(404);
  await page.goto('/en/codes/599/');
  await page.locator('[data-not-found=en] [data-nearest] a').first().click();
  await expect(page).toHaveURL(/\/en\/codes\/\d+\/$/);
  // A file that is not kept may be there.
  await expect(page.goto('/licenses.txt')).rejects.toThrow();
});

test('without a server, a page in a language that was never opened says what to do, and leads to the same page in one that was', async ({
  page,
  site,
  deployments,
}) => {
  await page.goto('/ja/');
  await untilKept(page, deployments.a, 'ja');
  site.fail('', 'no server');
  expect((await page.goto('/en/codes/504/#nginx'))?.status()).toBe(503);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not on your device');
  await page.getByRole('main').getByRole('link', { name: '日本語で読む' }).click();
  await expect(page).toHaveURL('/ja/codes/504/#nginx');
  // With the network, it is read, and kept from then on.
  site.mend();
  expect((await page.goto('/en/codes/504/'))?.status()).toBe(200);
  await untilKept(page, deployments.a, 'ja', 'en');
  site.fail('', 'no server');
  expect((await page.goto('/en/codes/502/'))?.status()).toBe(200);
});

/** What a browser asks for by itself because of a header of the page (reading-on.spec.ts). */
const RULES = /\.speculationrules$/;

test('nothing is fetched for it before the page has loaded', async ({ page, deployments }) => {
  await page.goto('/en/codes/504/');
  await untilKept(page, deployments.a, 'en');
  const { loaded, fetched } = await page.evaluate(() => ({
    loaded: (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).loadEventEnd,
    fetched: performance.getEntriesByType('resource').map(({ name, startTime }) => ({ name, startTime })),
  }));
  const forIt = fetched.filter(({ name }) => !RULES.test(name));
  expect(forIt.length).toBeGreaterThan(0);
  expect(forIt.filter(({ startTime }) => startTime < loaded)).toEqual([]);
});

test('a reader who saves data keeps nothing', async ({ page, site }) => {
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'connection', { value: { saveData: true } }));
  await page.goto('/en/codes/504/');
  // Twice idle: a first request for it would have been made.
  await untilIdle(page);
  await untilIdle(page);
  expect(page.context().serviceWorkers()).toEqual([]);
  expect(site.asked.filter((path) => path !== '/favicon.svg' && !RULES.test(path))).toEqual(['/en/codes/504/']);
});

for (const fault of ['cut', 'error', 'error page', 'no server'] satisfies Fault[])
  test(`where the first archive is answered with ${fault}, the site works as without it, and the next page keeps it`, async ({
    page,
    site,
    deployments,
  }) => {
    site.fail('/offline/', fault);
    const complaints = complaintsOf(page);
    await page.goto('/en/');
    await expect.poll(() => site.asked.some((path) => path.startsWith('/offline/'))).toBe(true);
    await page.goto('/en/codes/504/');
    await expect((await search(page, '502')).first).toBeVisible();
    expect(await archives(page)).toEqual([]);
    // The browser itself reports requests that fail.
    expect(complaints.filter((text) => !text.startsWith('Failed to load resource'))).toEqual([]);
    site.mend();
    await page.goto('/en/codes/502/');
    await untilKept(page, deployments.a, 'en');
  });

test('a new deployment is taken over within one navigation, in every language that is kept, and there and back', async ({
  page,
  site,
  deployments,
}) => {
  await page.goto('/en/');
  await untilKept(page, deployments.a, 'en');
  await page.goto('/ja/');
  await untilKept(page, deployments.a, 'en', 'ja');
  const { a, b } = deployments;
  for (const [from, to] of [
    [a, b],
    [b, a],
  ]) {
    site.deploy(to);
    await page.goto('/en/codes/504/');
    expect(await isLater(page), 'what is kept comes first').toBe(from === b);
    await untilTakenOver(page, to);
    await page.goto('/en/codes/502/');
    expect(await isLater(page)).toBe(to === b);
    await untilKept(page, to, 'en', 'ja');
    site.fail('', 'no server');
    for (const path of ['/en/codes/504/', '/ja/codes/504/', '/codes/504/']) {
      await page.goto(path);
      expect(await isLater(page), path).toBe(to === b);
    }
    site.mend();
  }
});

for (const fault of ['cut', 'error', 'error page', 'no server'] satisfies Fault[])
  test(`where the archives of a new deployment are answered with ${fault}, pages are of one deployment, and the next page mends it`, async ({
    page,
    site,
    deployments,
  }) => {
    await page.goto('/en/');
    await untilKept(page, deployments.a, 'en');
    site.deploy(deployments.b);
    site.fail('/offline/', fault);
    await page.goto('/en/codes/504/');
    // The worker of the new deployment asks for its archives before it is in charge.
    await untilTakenOver(page, deployments.b);
    expect(site.asked).toContain(keptSiteOf(deployments.b).archives.en[0].address);
    // With the server, the new deployment; without it, the old one as a whole.
    await page.goto('/en/codes/502/');
    expect(await isLater(page)).toBe(true);
    site.fail('', 'no server');
    await page.goto('/en/codes/504/');
    expect(await isLater(page)).toBe(false);
    const { first, failure } = await search(page, 'certificate');
    await expect(first).toContainText(/certificate/i);
    await expect(failure).toBeHidden();
    site.mend();
    await page.goto('/en/');
    await untilKept(page, deployments.b, 'en');
    site.fail('', 'no server');
    await page.goto('/en/codes/504/');
    expect(await isLater(page)).toBe(true);
  });

for (const fault of ['error', 'error page', 'cut', 'no server'] satisfies Fault[])
  test(`where the worker of a new deployment is answered with ${fault}, the old one stays whole until it can be had`, async ({
    page,
    site,
    deployments,
  }) => {
    await page.goto('/en/');
    await untilKept(page, deployments.a, 'en');
    site.deploy(deployments.b);
    site.fail(WORKER_FILE, fault);
    site.asked.length = 0;
    await page.goto('/en/codes/504/');
    await expect.poll(() => site.asked.includes(`/${WORKER_FILE}`)).toBe(true);
    await page.goto('/en/codes/502/');
    expect(await isLater(page)).toBe(false);
    site.mend();
    await page.goto('/en/');
    await untilTakenOver(page, deployments.b);
    await page.goto('/en/codes/502/');
    expect(await isLater(page)).toBe(true);
  });

test('two tabs of different deployments each load what is theirs', async ({ page, site, deployments, context }) => {
  await page.goto('/en/');
  await untilKept(page, deployments.a, 'en');
  await page.goto('/en/guides/');
  const other = await context.newPage();
  site.deploy(deployments.b);
  await other.goto('/en/guides/');
  await untilTakenOver(other, deployments.b);
  await other.goto('/en/guides/');
  expect(await Promise.all([page, other].map(isLater))).toEqual([false, true]);
  // The worker does not remember by itself which page is of which deployment.
  await endWorker(other);
  await expect((await search(page, '504')).first).toHaveText(/Gateway timeout(?! \()/);
  await expect((await search(other, '504')).first).toContainText(LATER_TITLE);
  for (const each of [page, other]) {
    const { first, failure } = await search(each, '"retry the request"');
    await expect(first).toBeVisible();
    await expect(failure).toBeHidden();
  }
  // What no tab is of any more is deleted.
  await page.close();
  await other.goto('/en/');
  await untilKept(other, deployments.b, 'en');
});

test('a page that the browser fetches before it is opened loads what is of its deployment, too', async ({ page, site, deployments }) => {
  await page.goto('/en/');
  await untilKept(page, deployments.a, 'en');
  site.deploy(deployments.b);
  site.fail(WORKER_FILE, 'no server');
  // The browser fetches the page of a link that is being pressed.
  await page.locator('.cells').getByRole('link', { name: /^502/ }).click({ delay: 500 });
  await expect(page).toHaveURL('/en/codes/502/');
  expect(await isLater(page)).toBe(false);
  site.asked.length = 0;
  await expect((await search(page, '504')).first).toHaveText(/Gateway timeout(?! \()/);
  expect(site.asked.filter((path) => path !== `/${WORKER_FILE}`)).toEqual([]);
});

test('what is kept has the type that the server sends', async ({ page, site, deployments }) => {
  const archived = filesOf(deployments.a).filter((path) => isArchived(path, 'en', 'pages') || isArchived(path, 'en', 'full-text'));
  const oneOfEach = [...new Map(archived.map((path) => [extname(path), `/${path}`])).values()].filter((path) => !path.endsWith('.html'));
  const typesOf = () =>
    page.evaluate(
      (paths) => Promise.all(paths.map(async (path) => `${path}: ${(await fetch(path)).headers.get('Content-Type')?.split(';')[0]}`)),
      oneOfEach,
    );
  await page.goto('/en/');
  const sent = await typesOf();
  await untilKept(page, deployments.a, 'en');
  await page.goto('/en/');
  site.fail('', 'no server');
  expect(await typesOf()).toEqual(sent);
});

test('where the storage is full, the site works as without it, and complains of nothing', async ({ page, site }) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: site.origin, quotaSize: 200_000 });
  const complaints = complaintsOf(page);
  await page.goto('/en/');
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  await page.goto('/en/codes/504/');
  await expect((await search(page, '502')).first).toBeVisible();
  await page.goto('/ja/codes/504/');
  expect(await archives(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('where the storage is too full for a new deployment, pages are of that one with the server, and of the old one without', async ({
  page,
  site,
  deployments,
}) => {
  await page.goto('/en/');
  await untilKept(page, deployments.a, 'en');
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: site.origin, quotaSize: 1_000_000 });
  site.deploy(deployments.b);
  await page.goto('/en/codes/504/');
  await untilTakenOver(page, deployments.b);
  await page.goto('/en/codes/502/');
  expect(await isLater(page)).toBe(true);
  site.fail('', 'no server');
  await page.goto('/en/codes/502/');
  expect(await isLater(page)).toBe(false);
});

test('what the storage has spoiled is not shown, and is kept anew', async ({ page, site, deployments }) => {
  await page.goto('/en/');
  await untilKept(page, deployments.a, 'en');
  const [{ address }] = keptSiteOf(deployments.a).archives.en;
  for (const spoil of ['empty', 'cut', 'flipped'] as const) {
    await page.evaluate(
      async ([archive, how]) => {
        for (const name of await caches.keys()) {
          const cache = await caches.open(name);
          const body = await (await cache.match(archive))?.arrayBuffer();
          if (!body) continue;
          const bytes = new Uint8Array(body);
          bytes[bytes.length >> 1] ^= 1;
          const spoiled = { empty: bytes.slice(0, 0), cut: bytes.slice(0, bytes.length >> 1), flipped: bytes }[how];
          await cache.put(archive, new Response(spoiled));
        }
      },
      [address, spoil] as const,
    );
    await endWorker(page);
    site.asked.length = 0;
    expect((await page.goto('/en/codes/504/'))?.status(), spoil).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('504');
    await expect.poll(() => site.asked, spoil).toContain(address);
    await untilKept(page, deployments.a, 'en');
    await expect.poll(async () => (await page.goto('/en/codes/502/'))?.fromServiceWorker()).toBe(true);
  }
});

test('a deployment that keeps something else, as a later version may, is replaced', async ({ page, deployments }) => {
  await page.goto('/robots.txt');
  await page.evaluate(async (name) => (await caches.open(name)).put('/offline/en.zip', new Response('')), `${cachePrefix('/')}later`);
  await page.goto('/en/');
  await untilKept(page, deployments.a, 'en');
  await expect.poll(() => page.evaluate(() => caches.keys())).not.toContain(`${cachePrefix('/')}later`);
});

test('a reload gets the page of a new deployment at once, and without a server the one that is kept', async ({
  page,
  site,
  deployments,
}) => {
  await page.goto('/en/codes/504/');
  await untilKept(page, deployments.a, 'en');
  await page.goto('/en/codes/502/');
  site.deploy(deployments.b);
  await page.reload();
  expect(await isLater(page)).toBe(true);
  await expect((await search(page, '504')).first).toContainText(LATER_TITLE);
  site.fail('', 'no server');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('502');
});

test('where the network hangs, what is kept comes all the same', async ({ page, site, deployments }) => {
  await page.goto('/en/');
  await untilKept(page, deployments.a, 'en');
  site.fail('', 'silence');
  await page.goto('/en/codes/504/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('504');
});

test('where the network hangs, a link that is pressed opens what an older deployment has', async ({ page, site, deployments }) => {
  await page.goto('/en/');
  await untilKept(page, deployments.a, 'en');
  site.deploy(deployments.b);
  site.fail('/offline/', 'no server');
  await page.goto('/en/');
  await untilTakenOver(page, deployments.b);
  site.fail('', 'silence');
  await page.locator('.cells').getByRole('link', { name: /^502/ }).click({ delay: 500, noWaitAfter: true });
  await expect(page).toHaveURL('/en/codes/502/');
  expect(await isLater(page)).toBe(false);
});

test('where the network hangs, a reader learns that a language is not kept', async ({ page, site, deployments }) => {
  await page.goto('/en/');
  await untilKept(page, deployments.a, 'en');
  site.fail('', 'silence');
  await page.goto('/ja/codes/504/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(dictionary('ja').offlineTitle);
});

/** Ways in which a browser may do without service workers. */
const WITHOUT_WORKERS: Record<string, () => void> = {
  'there are none': () => void Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'),
  'the browser refuses them': () => {
    navigator.serviceWorker.register = () => Promise.reject(new DOMException('The operation is insecure.', 'SecurityError'));
  },
  'the storage of pages is refused': () => {
    Object.defineProperty(window, 'caches', { value: undefined });
    navigator.serviceWorker.register = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));
  },
};

for (const [how, refuse] of Object.entries(WITHOUT_WORKERS))
  test(`where ${how}, pages come from the server, and the console is silent`, async ({ page, site }) => {
    await page.addInitScript(refuse);
    const complaints = complaintsOf(page);
    for (const path of ['/en/', '/en/codes/504/']) {
      await page.goto(path);
      await untilIdle(page);
      expect(site.asked).toContain(path);
    }
    await expect((await search(page, '502')).first).toBeVisible();
    expect(complaints).toEqual([]);
  });

test('a deployment that is not to be kept deletes what was, and pages come from the server again', async ({ page, site, deployments }) => {
  await page.goto('/en/');
  await untilKept(page, deployments.a, 'en');
  site.deploy(deployments.removed);
  await page.goto('/en/codes/504/');
  // The worker opens the page anew.
  await expect.poll(() => isLater(page).catch(() => false)).toBe(true);
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  await page.goto('/en/codes/502/');
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  site.fail('', 'no server');
  await expect(page.goto('/en/codes/504/')).rejects.toThrow();
});

test('a deployment that is not to be kept leaves the pages of others alone', async ({ page, site, deployments, context }) => {
  const other = await context.newPage();
  await other.route('**/other/', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><input>' }));
  await other.goto('/other/');
  await other.locator('input').fill('not sent yet');
  await page.goto('/en/');
  await untilKept(page, deployments.a, 'en');
  await page.goto('/en/codes/502/');
  site.deploy(deployments.removed);
  await page.goto('/en/codes/504/');
  await expect.poll(() => isLater(page).catch(() => false)).toBe(true);
  await expect.poll(() => other.evaluate(() => caches.keys())).toEqual([]);
  await expect(other.locator('input')).toHaveValue('not sent yet');
});

test('below a path, it keeps what is below that path', async ({ page, context }) => {
  const origin = `http://localhost:${PORT_BELOW_A_PATH}`;
  await page.goto(`${origin}${BELOW_A_PATH.base}/en/`);
  await expect.poll(async () => (await archives(page)).length).toBe(2);
  await context.setOffline(true);
  for (const path of ['/en/codes/504/', '/en/codes/502'])
    expect((await page.goto(`${origin}${BELOW_A_PATH.base}${path}`))?.status()).toBe(200);
  await expect((await search(page, 'certificate')).first).toBeVisible();
  expect((await page.goto(`${origin}${BELOW_A_PATH.base}/nope`))?.status()).toBe(404);
  await expect(page.goto(`${origin}/nope`)).rejects.toThrow();
});
