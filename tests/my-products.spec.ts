/** The reader's own products: chosen once, kept by the browser alone, and first wherever products are listed. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { MY_SENDERS_KEY } from '../src/browser/storage.ts';
import { STANDARD } from '../src/content/standard.ts';
import { ascending, meanings, model } from './support/content.ts';

/** What a reader of these tests has in their stack, in the order of the site. */
const MINE = [...model.senders.keys()].filter((id) => ['nginx', 'envoy'].includes(id));
const shortName = (id: string) => model.senders.get(id)!.short.en;

/** Makes the browser keep products before the first page is opened. */
const keep = (page: Page, ids: readonly string[] = MINE) =>
  page.addInitScript(
    ([key, kept]) => {
      if (sessionStorage.getItem(key) === null) localStorage.setItem(key, kept);
      // Once: what the reader of the page keeps or forgets stays.
      sessionStorage.setItem(key, '');
    },
    [MY_SENDERS_KEY, ids.join(' ')] as const,
  );
const kept = (page: Page) => page.evaluate((key) => localStorage.getItem(key), MY_SENDERS_KEY);

const products = (page: Page) => page.getByRole('group', { name: 'My products' });
const tick = (page: Page, name: string) => page.getByRole('checkbox', { name }).check();
const press = (page: Page, name: string) => products(page).getByRole('button', { name }).click();
/** The senders of elements, in the order of the page. */
const sendersOf = (elements: Locator) => elements.evaluateAll((all) => all.map((element) => (element as HTMLElement).dataset.sender!));

/** Checks that what has one of the reader's own products comes first, and that both parts are in the order of the page without a choice. */
function expectMineFirst(listed: readonly string[], usual: readonly string[]): void {
  const isMine = (senders: string) => senders.split(' ').some((id) => MINE.includes(id));
  expect(listed).toEqual([...usual.filter(isMine), ...usual.filter((senders) => !isMine(senders))]);
}

test.describe('on the home page', () => {
  test('I tick my products, keep them, and every other page has them first', async ({ page }) => {
    await page.goto('/en/');
    await expect(products(page).getByRole('button')).toHaveCount(0);
    await tick(page, 'Envoy');
    await tick(page, 'nginx');
    expect(await kept(page)).toBeNull();
    await press(page, 'Keep as my products');
    expect(await kept(page)).toBe(MINE.join(' '));
    await expect(products(page).getByRole('status')).toHaveText(/now keeps your products/);
    await expect(products(page).getByRole('status')).toBeFocused();
    await expect(products(page).getByText('nginx', { exact: true })).toBeVisible();
    await expect(products(page).getByText('Fastly', { exact: true })).toBeHidden();
    // What is ticked is what is kept: there is nothing to keep, and nothing else to show.
    await expect(products(page).getByRole('button')).toHaveText(['Forget my products']);
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Senders' }).click();
    await expect(page.locator('.topics h2').first()).toHaveText(/nginx/);
  });

  test('I show only what I have kept, and forget it', async ({ page }) => {
    await keep(page);
    await page.goto('/en/');
    await press(page, 'Show only these');
    await expect(page).toHaveURL(`/en/?${MINE.map((id) => `sender=${id}`).join('&')}`);
    const mine = meanings.filter(({ sender }) => MINE.includes(sender));
    const shown = await page.locator('.cells a:visible .number').allTextContents();
    expect(ascending(shown.map(Number))).toEqual(ascending(mine.map(({ code }) => code)));
    await expect(page.getByRole('checkbox', { name: 'nginx' })).toBeFocused();
    await press(page, 'Forget my products');
    expect(await kept(page)).toBeNull();
    await expect(products(page).getByRole('status')).toHaveText(/no longer keeps/);
    await expect(page.locator('[data-mine]')).toHaveCount(0);
    // What was forgotten is still ticked, and may be kept again.
    await expect(products(page).getByRole('button')).toHaveText(['Keep as my products']);
    await page.reload();
    await expect(page.locator('[data-mine]')).toHaveCount(0);
  });

  test('an address that somebody shared ticks their products, and overwrites mine only when I press', async ({ page }) => {
    await keep(page, ['fastly']);
    await page.goto('/en/?sender=nginx&sender=envoy#my-products');
    await expect(page.getByRole('checkbox', { name: 'nginx' })).toBeChecked();
    await expect(products(page).getByRole('button', { name: 'Keep as my products' })).toBeVisible();
    await expect(page.getByRole('group', { name: 'Products to show' }).first()).toBeInViewport();
    expect(await kept(page)).toBe('fastly');
    await press(page, 'Keep as my products');
    expect(await kept(page)).toBe(MINE.join(' '));
  });

  test('by keyboard alone I tick, keep and forget', async ({ page }) => {
    await page.goto('/en/');
    await page.getByRole('checkbox', { name: 'nginx' }).focus();
    await page.keyboard.press('Space');
    await expect(page).toHaveURL('/en/?sender=nginx');
    // The switches after it, and then the button.
    for (const sender of [...model.senders.keys()].slice([...model.senders.keys()].indexOf('nginx') + 1))
      if (meanings.some((meaning) => meaning.sender === sender)) await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(products(page).getByRole('button', { name: 'Keep as my products' })).toBeFocused();
    await page.keyboard.press('Enter');
    expect(await kept(page)).toBe('nginx');
    await page.keyboard.press('Shift+Tab');
    await expect(products(page).getByRole('button', { name: 'Forget my products' })).toBeFocused();
    await page.keyboard.press('Enter');
    expect(await kept(page)).toBeNull();
  });

  test('another tab follows what I keep and forget', async ({ page, context }) => {
    await page.goto('/en/');
    const other = await context.newPage();
    await other.goto('/en/?sender=envoy');
    await tick(page, 'nginx');
    await press(page, 'Keep as my products');
    await expect(products(other).getByText('nginx', { exact: true })).toBeVisible();
    await press(other, 'Forget my products');
    await expect(products(page).getByText('nginx', { exact: true })).toBeHidden();
  });

  test('a browser that stores nothing says so, and the address keeps what is ticked', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await page.goto('/en/');
    await tick(page, 'nginx');
    await press(page, 'Keep as my products');
    await expect(products(page).getByRole('status')).toHaveText(/does not allow the site to store/);
    await expect(page).toHaveURL('/en/?sender=nginx');
    await expect(products(page).getByRole('button', { name: 'Keep as my products' })).toBeVisible();
  });
});

for (const [name, path, selector, enough] of [
  ['the switches of the home page', '/en/', '.switches > [data-sender]', 10],
  ['the index of products', '/en/senders/', '.topics > [data-sender]', 10],
  ['the page of a class', '/en/classes/5xx/', '.codes > [data-sender]:not(.part)', 30],
  ['the page of a category', '/ja/categories/response-timeout/', '.codes > [data-sender]:not(.part)', 5],
  ['a code that several products use', '/en/collisions/', '#code-503 [data-sender]', 5],
  ['the guide on telling products apart', '/ja/guides/who-sent-it/', '.prose > [data-sender]', 10],
  ['the columns of the comparison', '/en/equivalents/', 'thead [data-sender]', 10],
  ['a row of the comparison', '/en/equivalents/', '#response-timeout > [data-sender]', 10],
  ['a stop of the map', '/en/', '.hop.edge .chips > [data-sender]', 30],
  ['the products of a number on the map', '/en/', '.hop.edge .chips > :has(a[href*="/503/"]) .who > [data-sender]', 4],
] as const)
  test(`my products come first in ${name}; among each other, all keep their order`, async ({ page, browser, baseURL }) => {
    const fresh = await browser.newPage({ baseURL: baseURL! });
    await fresh.goto(path);
    const usual = await sendersOf(fresh.locator(selector));
    await fresh.close();
    expect(usual.length).toBeGreaterThanOrEqual(enough);
    await keep(page);
    await page.goto(path);
    const listed = await sendersOf(page.locator(selector));
    expectMineFirst(listed, usual);
    expect(listed).not.toEqual(usual);
  });

test('what is mine has a star, which is read out as "My products"', async ({ page }) => {
  await keep(page);
  await page.goto('/en/classes/5xx/');
  const mine = page.locator('.codes > li').filter({ has: page.getByRole('img', { name: 'My products' }) });
  expect(await sendersOf(mine)).toEqual(
    meanings.filter(({ sender, code }) => MINE.includes(sender) && code >= 500 && code < 600).map(({ sender }) => sender),
  );
  await page.goto('/ja/collisions/');
  await expect(page.locator('#code-503').getByRole('img', { name: '使っている製品' })).toHaveCount(2);
});

for (const [path, mine, others] of [
  ['/en/classes/5xx/', 'My products', 'Other products and the standard'],
  ['/ja/codes/', '使っている製品', 'その他の製品と標準'],
] as const)
  test(`${path} says where my products end and the others begin, and nothing without a choice`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('.codes > .part:visible')).toHaveCount(0);
    await page.evaluate(([key, kept]) => localStorage.setItem(key, kept), [MY_SENDERS_KEY, MINE.join(' ')] as const);
    await page.reload();
    const list = page.locator('.codes').filter({ has: page.locator('[href*="/codes/503/"]') });
    await expect(list.locator('> :visible').first()).toHaveText(mine);
    await expect(list.locator('.part:visible')).toHaveText([mine, others]);
    await expect(list.locator('.part ~ .part + li')).not.toHaveAttribute('data-mine');
    await expect(list.locator('[data-mine]:has(+ .part)')).toHaveCount(1);
    await expect(list.locator('.part ~ .part ~ [data-mine]')).toHaveCount(0);
  });

test('a sender’s own page marks nothing: all of it is of one product', async ({ page }) => {
  await keep(page);
  await page.goto('/en/senders/nginx/');
  await expect(page.getByRole('img', { name: 'My products' })).toHaveCount(0);
});

test('the filter of the search offers my products first', async ({ page }) => {
  await keep(page);
  await page.goto('/en/search/?q=timeout');
  const field = page.locator('main select[name=sender]');
  await expect(field.locator('optgroup')).toHaveAttribute('label', 'My products');
  expect(await field.locator('option').evaluateAll((all) => all.map((option) => (option as HTMLOptionElement).value))).toEqual([
    '',
    ...MINE,
    ...[...model.senders.keys()].filter((id) => !MINE.includes(id)),
  ]);
  await page.locator('main summary').click();
  await field.selectOption('envoy');
  await expect(page).toHaveURL(/sender=envoy/);
});

test.describe('without a choice', () => {
  test('no page marks anything, and the filter of the search has no group', async ({ page }) => {
    await page.goto('/en/search/?q=timeout');
    await expect(page.locator('main select[name=sender] option')).not.toHaveCount(1);
    await expect(page.locator('main select[name=sender] optgroup')).toHaveCount(0);
    await page.goto('/en/classes/5xx/');
    await expect(page.getByRole('img', { name: 'My products' })).toHaveCount(0);
  });
});

for (const [lang, path] of [
  ['en', '/en/?sender=fastly#my-products'],
  ['ja', '/ja/#my-products'],
  ['en', '/en/collisions/'],
  ['ja', '/ja/equivalents/'],
  ['en', '/en/equivalents/?sender=nginx'],
  ['ja', '/ja/classes/4xx/'],
] as const)
  test(`${path} with my products has no accessibility violation in ${lang}`, async ({ page }) => {
    test.slow();
    await keep(page);
    await page.goto(path);
    for (const [width, colorScheme] of [
      [390, 'dark'],
      [1280, 'light'],
    ] as const) {
      await page.setViewportSize({ width, height: 844 });
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
        `${width} px, ${colorScheme}`,
      ).toEqual([]);
    }
  });

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });
  test('every switch and button for my products is at least 44 px high, and a link to the switches shows all of them', async ({ page }) => {
    await keep(page, ['fastly']);
    await page.goto('/en/?sender=nginx#my-products');
    await expect(products(page).getByRole('button')).toHaveText(['Keep as my products', 'Show only these', 'Forget my products']);
    const controls = page.locator('#my-products :is(label, button):visible');
    for (const { height, left, right } of await controls.evaluateAll((all) =>
      all.map((control) => {
        const { height, left, right } = control.getBoundingClientRect();
        return { height, left, right };
      }),
    )) {
      expect(height).toBeGreaterThanOrEqual(44);
      expect(left >= 0 && right <= 390).toBe(true);
    }
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the comparison has every column, and nothing asks for a choice', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/en/equivalents/');
    await expect(page.locator('form[data-columns]')).toBeHidden();
    const columns = page.locator('thead [data-sender]');
    expect(await columns.count()).toBeGreaterThan(10);
    for (const column of await columns.all()) await expect(column).toBeVisible();
  });
});

test.describe('the comparison on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });
  const shown = (page: Page) => page.locator('thead [data-sender]:visible');
  const all = new Set(meanings.map(({ sender }) => sender)).size;

  test('shows my products and the standard; one press shows all, and the address keeps that', async ({ page }) => {
    await keep(page);
    await page.goto('/en/equivalents/');
    expect(await sendersOf(shown(page))).toEqual([...MINE, STANDARD]);
    await expect(page.getByText('Showing my products and the standard')).toBeVisible();
    await expect(page.getByRole('checkbox', { name: 'nginx' })).toBeChecked();
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect(shown(page)).toHaveCount(all);
    await expect(page.getByText(`Showing ${all - 1} products and the standard`)).toBeVisible();
    await page.reload();
    await expect(page.getByText(`Showing ${all - 1} products and the standard`)).toBeVisible();
    await expect(shown(page)).toHaveCount(all);
  });

  test('counts the standard as no product', async ({ page }) => {
    await page.goto('/en/equivalents/?sender=http');
    const said = page.locator('form[data-columns] output');
    await expect(said).toHaveText('Showing the standard');
    await page.getByRole('checkbox', { name: 'nginx' }).check();
    await expect(said).toHaveText('Showing 1 product and the standard');
    await page.getByRole('checkbox', { name: 'Standard' }).uncheck();
    await expect(said).toHaveText('Showing 1 product');
  });

  test('shows all columns to a reader who has chosen nothing', async ({ page }) => {
    await page.goto('/ja/equivalents/');
    await expect(shown(page)).toHaveCount(all);
    await page.getByRole('checkbox', { name: 'nginx' }).check();
    await expect(shown(page)).toHaveCount(1);
    await page.getByRole('button', { name: 'すべて表示' }).click();
    await expect(page).toHaveURL('/ja/equivalents/');
    await expect(shown(page)).toHaveCount(all);
  });

  test('shows the columns of an address that somebody shared, whatever is mine', async ({ page }) => {
    await keep(page);
    await page.goto('/en/equivalents/?sender=cloudflare&sender=fastly&utm_source=chat');
    await expect(page.getByText('Showing 2 products', { exact: true })).toBeVisible();
    expect(await sendersOf(shown(page))).toEqual(['cloudflare', 'fastly']);
    await page.getByRole('checkbox', { name: 'nginx' }).check();
    await expect(page).toHaveURL('/en/equivalents/?sender=nginx&sender=cloudflare&sender=fastly&utm_source=chat');
    expect(await sendersOf(shown(page))).toEqual(['nginx', 'cloudflare', 'fastly']);
  });

  test('keeps its columns when the phone is turned', async ({ page }) => {
    await keep(page);
    await page.goto('/en/equivalents/');
    await expect(page.getByRole('checkbox', { name: 'nginx' })).toBeChecked();
    await page.setViewportSize({ width: 844, height: 390 });
    expect(await sendersOf(shown(page))).toEqual([...MINE, STANDARD]);
    await expect(page.getByRole('button', { name: 'Show all' })).toBeVisible();
  });

  test('says so when the choice of columns cannot be loaded, and every column stays', async ({ page }) => {
    await page.route(/_astro\/columns-form/, (route) => route.abort());
    await page.goto('/en/equivalents/?sender=nginx');
    await expect(page.getByText('The choice of products could not be loaded.')).toBeVisible();
    await expect(shown(page)).toHaveCount(all);
  });

  for (const width of [320, 390])
    for (const lang of ['en', 'ja'])
      test(`at ${width} px in ${lang}, no code is cut in two, and the names of the rows leave most of the width to the codes`, async ({
        page,
      }) => {
        await page.setViewportSize({ width, height: 844 });
        // The longest word of a name among them.
        await keep(page, ['aws-cloudfront', 'nginx']);
        await page.goto(`/${lang}/equivalents/?sender=all`);
        await expect(shown(page)).toHaveCount(all);
        const links = page.locator('td a.number');
        expect(await links.count()).toBeGreaterThan(100);
        // A link in two lines has two boxes, or is as high as two lines.
        const cut = await links.evaluateAll((found) =>
          found
            .filter((link) => {
              const range = document.createRange();
              range.selectNodeContents(link);
              const tops = [...range.getClientRects()].filter(({ width }) => width > 0).map(({ top, height }) => top + height / 2);
              return Math.max(...tops) - Math.min(...tops) > 10;
            })
            .map(({ textContent }) => textContent),
        );
        expect(cut).toEqual([]);
        const { names, region } = await page.evaluate(() => ({
          names: document.querySelector('tbody th')!.getBoundingClientRect().width,
          region: document.querySelector('.scroll')!.clientWidth,
        }));
        expect(names / region).toBeLessThan(0.45);
        // Nor does the edge of the region cut one, before or after scrolling; names of rows have no part outside their column.
        for (const scrolled of [0, 150, 1000]) {
          const atEdges = await page.evaluate((left) => {
            const region = document.querySelector('.scroll')!;
            region.scrollTo({ left, behavior: 'instant' });
            const [start, end] = [document.querySelector('tbody th')!.getBoundingClientRect().right, region.getBoundingClientRect().right];
            return [...document.querySelectorAll('td a.number')]
              .map((link) => ({ text: link.textContent, box: link.getBoundingClientRect() }))
              .filter(({ box }) => [start, end].some((edge) => box.left < edge - 1 && box.right > edge + 1))
              .map(({ text }) => text);
          }, scrolled);
          expect(atEdges, `scrolled by ${scrolled} px`).toEqual([]);
        }
        const outside = await page
          .locator('th :is(a, code)')
          .evaluateAll((texts) =>
            texts
              .filter((text) => text.getBoundingClientRect().right > text.closest('th')!.getBoundingClientRect().right)
              .map(({ textContent }) => textContent),
          );
        expect(outside).toEqual([]);
        // Three columns, such as two products of mine and the standard, fit at the usual width of a phone.
        await page.goto(`/${lang}/equivalents/`);
        const hidden = await page.evaluate(() => {
          const region = document.querySelector('.scroll')!;
          return region.scrollWidth - region.clientWidth;
        });
        if (width === 390) expect(hidden).toBeLessThanOrEqual(0);
      });
});

test.describe('the map on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('a number that is on several stops says for which product it is there', async ({ page }) => {
    await page.goto('/en/');
    const chips = await page.locator('.map a').evaluateAll((all) =>
      all.map((link) => {
        const seen = [...link.querySelectorAll<HTMLElement>('.who > *')].filter(
          (part) =>
            part.checkVisibility() &&
            getComputedStyle(part).position !== 'absolute' &&
            getComputedStyle(part.parentElement!).position !== 'absolute',
        );
        const text = seen.map(({ textContent }) => textContent.trim()).join(' ');
        return { number: link.querySelector('.number')!.textContent, senders: link.querySelectorAll('[data-sender]').length, text };
      }),
    );
    const byNumber = Map.groupBy(chips, ({ number }) => number);
    expect(byNumber.get('503')!.length).toBeGreaterThan(4);
    for (const [number, stops] of byNumber)
      for (const { senders, text } of stops) {
        if (stops.length === 1) expect(text, number).toBe('');
        else expect(text, number).toMatch(senders === 1 ? /^\D+$/ : new RegExp(`^\\D+ \\+${senders - 1}$`));
      }
  });

  test('the name of each link has the number and all its products', async ({ page }) => {
    await page.goto('/en/');
    const stop = page.locator('.stop').filter({ has: page.getByRole('heading', { name: 'TCP connect', exact: true }) });
    const here = meanings.filter(({ code, stages }) => code === 504 && stages.includes('connect')).map(({ sender }) => shortName(sender));
    expect(here.length).toBeGreaterThan(2);
    await expect(stop.getByRole('link', { name: new RegExp(`^504 ${here.join('\\s*, ')}$`) })).toBeVisible();
  });

  test('a number of mine begins with my product', async ({ page }) => {
    await keep(page);
    await page.goto('/en/');
    const stop = page.locator('.stop').filter({ has: page.getByRole('heading', { name: 'TCP connect', exact: true }) });
    await expect(stop.getByRole('link').first()).toHaveAccessibleName(/^502 My products nginx/);
    await expect(stop.getByRole('link').first().locator('.who')).toHaveText(/^nginx/);
  });
});
