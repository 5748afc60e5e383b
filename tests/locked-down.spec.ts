/** With the response headers on, every page works without a violation of its policy, a cookie, or a request to somewhere else. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { CARD } from '../src/link-preview/card.ts';
import { headersOfBuild } from '../src/security/built-headers.ts';
import { isValuePath } from '../src/urls.ts';
import { pagesToOpen } from './support/pages-to-open.ts';
import { NO_MISDEEDS, serveReporting, watch, type ReportingSite } from './support/reporting-site.ts';

/** Tabs of one browser that read pages at the same time. */
const TABS = 3;

const paths = pagesToOpen();
const fileOf = (path: string) => path.slice(1) + (path.endsWith('/') ? 'index.html' : '');
/** The pages that send their reader on to the same page in a language. */
const isSentOn = (file: string) => readFileSync(`dist/${file}`, 'utf8').includes('data-go');

let site: ReportingSite;
test.beforeAll(async () => {
  site = await serveReporting();
});
test.afterAll(() => site.close());

/**
 * Has a page do something that its policy refuses, and waits until that is reported. What was refused before is reported by then, too:
 * reports come in order.
 */
async function endOfReports(context: BrowserContext): Promise<string[]> {
  const page = await context.newPage();
  await page.goto(`${site.origin}/en/#end`);
  await page.evaluate(() => new Image().setAttribute('src', 'https://example.com/'));
  await expect.poll(() => site.reports.some((report) => report.startsWith('img-src'))).toBe(true);
  await page.close();
  return site.reports.splice(0);
}

/** Parts of all pages, each of which a test has the time for. */
const PARTS = 4;

for (let part = 0; part < PARTS; part++)
  test(`every page opens as its policy allows, without a cookie or a request elsewhere: part ${part + 1} of all pages`, async ({
    context,
  }) => {
    const misdeeds = await watch(context, site);
    const expected = Object.entries(headersOfBuild('dist', ''));
    const queue = paths.filter((_, index) => index % PARTS === part);
    expect(queue.length).toBeGreaterThan(100);
    const read = async (page: Page) => {
      for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
        const sentOn = isSentOn(fileOf(path));
        const response = await page.goto(site.origin + path, { waitUntil: sentOn ? 'commit' : 'domcontentloaded' });
        const sent = response!.headers();
        for (const [name, value] of expected) expect(sent[name.toLowerCase()], `${name} of ${path}`).toContain(value);
        // Where a value leads is told in field-values.test.ts.
        const target = isValuePath(path) ? /^[^?#]*\/en\// : `${site.origin}/en${path}`;
        if (sentOn) await page.waitForURL(target, { waitUntil: 'domcontentloaded' });
      }
    };
    await Promise.all(Array.from({ length: TABS }, async () => read(await context.newPage())));
    expect(misdeeds).toEqual(NO_MISDEEDS);
    expect(await context.cookies()).toEqual([]);
    // The violation that ends the reports, and no other.
    expect(await endOfReports(context)).toEqual([`img-src https://example.com/ on ${site.origin}/en/`]);
  });

test('what a reader does loads what it needs: search, full text, filters, columns, choice, theme, my products', async ({
  context,
  page,
}) => {
  const misdeeds = await watch(context, site);
  // The full text, in the dialog and on the search page: both start the worker.
  await page.goto(`${site.origin}/en/search/?q=handshake`);
  const results = page.getByRole('region', { name: 'Results' });
  await expect(results.getByText(/\d+ results/)).toBeVisible();
  await expect.poll(() => page.workers().length).toBe(1);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('certificate');
  await expect(page.getByRole('dialog').getByText(/\d+ results/)).toBeVisible();
  await expect.poll(() => page.workers().length).toBe(2);
  await page.getByRole('dialog').getByText('Filters').click();
  await page.getByRole('dialog').getByLabel('Sender').selectOption('nginx');
  await page.keyboard.press('Escape');
  // The filter of the home page, and the choice of products.
  await page.goto(`${site.origin}/en/`);
  await page.getByRole('checkbox', { name: 'nginx' }).check();
  await expect(page).toHaveURL(`${site.origin}/en/?sender=nginx`);
  await page.getByRole('button', { name: 'Keep as my products' }).click();
  await expect(page.getByRole('group', { name: 'My products' }).getByRole('status')).toHaveText(/now keeps your products/);
  // The columns of the comparison.
  await page.goto(`${site.origin}/en/equivalents/`);
  await page.getByRole('checkbox', { name: 'Envoy' }).check();
  await expect(page).toHaveURL(/sender=envoy/);
  // The choice of a code's senders, the theme, the language.
  await page.goto(`${site.origin}/en/codes/503/`);
  await page.getByRole('textbox', { name: 'Narrow by what you see' }).fill('x-swift');
  await expect(page.getByText('1 of 12 rows')).toBeVisible();
  await page.getByLabel('Theme').selectOption('Dark');
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(20, 23, 26)');
  await page.getByRole('link', { name: '日本語' }).click();
  await expect(page).toHaveURL(`${site.origin}/ja/codes/503/`);
  // What a page that does not exist offers.
  await page.goto(`${site.origin}/599`);
  expect(misdeeds).toEqual({ ...NO_MISDEEDS, errors: ['Failed to load resource: the server responded with a status of 404 (Not Found)'] });
  expect(await context.cookies()).toEqual([]);
  expect(await endOfReports(context)).toEqual([`img-src https://example.com/ on ${site.origin}/en/`]);
});

test('the icon, opened as a page, has its colors although its style is refused', async ({ page }) => {
  await page.goto(`${site.origin}/favicon.svg`);
  const colors = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((shape) => [getComputedStyle(shape).fill, getComputedStyle(shape).stroke]);
  expect(await colors('path')).toEqual(['rgb(25, 29, 32)', 'rgb(25, 29, 32)']);
  expect(await colors('.o')).toEqual(['none', 'rgb(152, 21, 43)']);
});

/** What an attacker who gets a script to run, or an element into a page, would do next, and what refuses it. */
const ATTEMPTS: Record<string, { attempt: () => unknown; refusedBy: string }> = {
  'text as HTML': { attempt: () => (document.body.innerHTML = '<b>'), refusedBy: 'require-trusted-types-for' },
  'text as code': { attempt: () => setTimeout(() => eval('1')), refusedBy: 'require-trusted-types-for' },
  'a policy of its own': {
    attempt: () =>
      (window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } }).trustedTypes.createPolicy('own', {}),
    refusedBy: 'trusted-types',
  },
  'a worker': { attempt: () => new Worker('/_astro/worker.js'), refusedBy: 'require-trusted-types-for' },
  'an attribute that is a script': { attempt: () => document.body.setAttribute('onclick', '1'), refusedBy: 'require-trusted-types-for' },
  'a style': {
    attempt: () => document.body.append(Object.assign(document.createElement('style'), { textContent: 'a{}' })),
    refusedBy: 'style-src-elem',
  },
  'a style of an element': { attempt: () => document.body.setAttribute('style', 'color:red'), refusedBy: 'style-src-attr' },
  'a style sheet': {
    attempt: () => document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: '/favicon.svg' })),
    refusedBy: 'style-src-elem',
  },
  'a picture from elsewhere': { attempt: () => Object.assign(new Image(), { src: 'https://example.com/' }), refusedBy: 'img-src' },
  'a request elsewhere': { attempt: () => fetch('https://example.com/').catch(() => {}), refusedBy: 'connect-src' },
  'a frame': {
    attempt: () => document.body.append(Object.assign(document.createElement('iframe'), { src: '/en/' })),
    refusedBy: 'frame-src',
  },
  'another base of addresses': {
    attempt: () => document.head.append(Object.assign(document.createElement('base'), { href: 'https://example.com/' })),
    refusedBy: 'base-uri',
  },
  'a form that sends elsewhere': {
    attempt: () => {
      const form = Object.assign(document.createElement('form'), { action: 'https://example.com/' });
      document.body.append(form);
      form.submit();
    },
    refusedBy: 'form-action',
  },
  WebAssembly: { attempt: () => new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])), refusedBy: 'script-src' },
};

test.describe('a page refuses', () => {
  // A server of its own: reports that come late are no other test's.
  let attacked: ReportingSite;
  test.beforeAll(async () => {
    attacked = await serveReporting();
  });
  test.afterAll(() => attacked.close());

  for (const [what, { attempt, refusedBy }] of Object.entries(ATTEMPTS))
    test(`${what}, and that is seen`, async ({ context, page }) => {
      const misdeeds = await watch(context, attacked);
      await page.goto(`${attacked.origin}/en/codes/504/`);
      await page.evaluate(attempt).catch(() => {});
      await expect.poll(() => misdeeds.violations.map((violation) => violation.split(' ')[0])).toContain(refusedBy);
    });

  test('to be in a frame of another site, and other sites get no file but link previews', async ({ page }) => {
    const [frame, icon, preview] = ['/en/', '/favicon.svg', '/og/en/504.png'].map((path) => attacked.origin + path);
    const other = createServer((_, response) =>
      response
        .setHeader('Content-Type', 'text/html')
        .end(`<!doctype html><iframe src="${frame}"></iframe><img alt="icon" src="${icon}"><img alt="preview" src="${preview}">`),
    );
    await new Promise<void>((resolve) => other.listen(0, 'localhost', resolve));
    try {
      await page.goto(`http://localhost:${(other.address() as AddressInfo).port}/`);
      const width = (alt: string) => page.getByAltText(alt).evaluate((image: HTMLImageElement) => image.naturalWidth);
      expect([await width('icon'), await width('preview')]).toEqual([0, CARD.width]);
      await expect.poll(() => attacked.reports.some((report) => report.startsWith('frame-ancestors'))).toBe(true);
    } finally {
      other.closeAllConnections();
      other.close();
    }
  });
});

test('what a worker does is refused and reported, too: without its part of the policy, the full text fails and the reader is told', async ({
  page,
}) => {
  const strict = await serveReporting((policy) => policy.replace(" 'wasm-unsafe-eval'", ''));
  try {
    await page.goto(`${strict.origin}/en/search/?q=handshake`);
    await expect(page.getByRole('region', { name: 'Results' }).getByRole('status')).toContainText('could not be loaded');
    await expect.poll(() => strict.reports.some((report) => report.startsWith('script-src wasm-eval'))).toBe(true);
  } finally {
    strict.close();
  }
});
