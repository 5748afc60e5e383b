/** Browsers that refuse something: storage, workers, changes of the address, keys without a name. Pages work without. */
import { expect, test, type Page } from '@playwright/test';
import { KINDS_OF_PAGES } from './support/kinds-of-pages.ts';

/** The errors of a page from now on. */
function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  return errors;
}

/** Ways in which storage may be refused. */
const STORAGES: Record<string, () => void> = {
  'throws when it is asked for': () => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  },
  'is null': () => {
    Object.defineProperty(window, 'localStorage', { value: null });
  },
  'is full': () => {
    localStorage.setItem('filled', 'x');
    const fail = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    Storage.prototype.setItem = fail;
    const full = new Proxy(localStorage, { set: fail, get: (target, name) => Reflect.get(target, name) as unknown });
    Object.defineProperty(window, 'localStorage', { value: full });
  },
};

for (const [how, refuse] of Object.entries(STORAGES))
  test(`where storage ${how}, the theme, the languages, permanent links, the filter and the search work`, async ({ page }) => {
    const errors = errorsOf(page);
    await page.addInitScript(refuse);
    await page.goto('/codes/504/');
    await expect(page).toHaveURL('/en/codes/504/');
    await page.getByLabel('Theme').selectOption('Dark');
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe('rgb(20, 23, 26)');
    await page.getByRole('link', { name: '日本語' }).click();
    await expect(page).toHaveURL('/ja/codes/504/');
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.getByRole('dialog').getByRole('combobox').fill('証明書');
    await expect(
      page
        .getByRole('listbox')
        .getByRole('option', { name: /証明書/ })
        .first(),
    ).toBeVisible();
    await page.goto('/en/');
    await page.getByRole('checkbox', { name: 'nginx' }).check();
    await expect(page).toHaveURL('/en/?sender=nginx');
    await page.goto('/en/search/?q=certificate');
    await expect(
      page
        .getByRole('region', { name: 'Results' })
        .getByRole('link', { name: /certificate/i })
        .first(),
    ).toBeVisible();
    expect(errors).toEqual([]);
  });

test('where there are no workers, what the instant index finds is shown, and the reader is told', async ({ page }) => {
  const errors = errorsOf(page);
  await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
  await page.goto('/en/search/?q=certificate');
  const results = page.getByRole('region', { name: 'Results' });
  await expect(results.getByRole('link', { name: /certificate/i }).first()).toBeVisible();
  await expect(results.getByText('Part of the search index could not be loaded.')).toBeVisible();
  expect(errors).toEqual([]);
});

test('where the address may not be replaced any more, hits and codes follow what is typed and chosen', async ({ page }) => {
  const errors = errorsOf(page);
  await page.addInitScript(() => {
    history.replaceState = () => {
      throw new DOMException('Attempt to use history.replaceState() more than 100 times per 30 seconds', 'SecurityError');
    };
  });
  await page.goto('/en/search/?q=dns');
  const results = page.getByRole('region', { name: 'Results' });
  await page.getByRole('searchbox').fill('rate limit');
  await expect(results.getByRole('link', { name: /^429/ })).toBeVisible();
  await page.goto('/en/');
  await page.getByRole('checkbox', { name: 'Shopify' }).check();
  await expect(page.locator('.cells').getByRole('link', { name: /^430/ })).toBeVisible();
  await expect(page.locator('.cells').getByRole('link', { name: /^504/ })).toBeHidden();
  expect(errors).toEqual([]);
});

test('typing replaces the address when it pauses, not with every key', async ({ page }) => {
  await page.goto('/en/search/?q=dns');
  await expect(page.getByRole('region', { name: 'Results' }).getByRole('link').first()).toBeVisible();
  const calls = await page.evaluate(() => {
    const record: string[] = [];
    const { replaceState } = history;
    history.replaceState = (...values) => {
      record.push(String(values[2]));
      replaceState.apply(history, values);
    };
    const field = document.querySelector<HTMLInputElement>('#q')!;
    for (let key = 1; key <= 150; key++) {
      field.value = 'a'.repeat(key);
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    return record;
  });
  expect(calls).toEqual([]);
  await expect(page).toHaveURL(`/en/search/?q=${'a'.repeat(150)}`);
});

test('a hit that is opened right after typing leads back to what was typed', async ({ page }) => {
  await page.goto('/en/search/?q=dns');
  const results = page.getByRole('region', { name: 'Results' });
  await page.getByRole('searchbox').fill('429');
  await results.getByRole('link', { name: /^429/ }).click();
  await expect(page).toHaveURL(/\/en\/codes\/429\//);
  await page.goBack();
  await expect(page).toHaveURL('/en/search/?q=429');
  await expect(results.getByRole('link', { name: /^429/ })).toBeVisible();
});

test('a key without a name, as browsers send when they fill in a field, does nothing on any page', async ({ page }) => {
  const errors = errorsOf(page);
  const press = () =>
    page.evaluate(() => {
      for (const target of [document.body, ...document.querySelectorAll('input, select, a')])
        target.dispatchEvent(new Event('keydown', { bubbles: true }));
    });
  for (const path of KINDS_OF_PAGES) {
    await page.goto(path);
    await press();
  }
  for (const path of ['/en/', '/en/search/?q=504']) {
    await page.goto(path);
    await page.locator('#q').focus();
    await page.locator('#q').fill('504');
    await expect(page.getByText('504').first()).toBeVisible();
    await press();
  }
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await press();
  expect(errors).toEqual([]);
});
