/** The author of a runbook copies commands, links, and whole sections, with the names of their own servers. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { SERVERS_KEY } from '../src/browser/storage.ts';
import { model } from '../src/model/index.ts';

const clipboard = (page: Page, type = 'text/plain') =>
  page.evaluate(async (wanted) => {
    const [item] = await navigator.clipboard.read();
    return (await item.getType(wanted)).text();
  }, type);

const dialog = (page: Page) => page.locator('dialog.runbook');
const part = (page: Page) => dialog(page).getByLabel('What to copy');
const format = (page: Page) => dialog(page).getByLabel('Format');
const preview = (page: Page) => dialog(page).getByLabel('Text to copy');
const host = (page: Page) => dialog(page).getByLabel('Host name that visitors use');
const origin = (page: Page) => dialog(page).getByLabel('Origin behind the edge');
const commands = (page: Page) => page.locator('.checks pre').allTextContents();

/** Opens the dialog of a section by keyboard. */
async function openFor(page: Page, sender: string): Promise<void> {
  await page.locator(`#${sender}-fix + button`).focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeVisible();
}

test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

test('every command has a button of its own, with a name that says which, and copies what stands there', async ({ page }) => {
  await page.goto('/en/codes/503/');
  await page.locator('[data-open-all]').click();
  const buttons = page.locator('.checks pre + button');
  const all = await commands(page);
  await expect(buttons).toHaveCount(all.length);
  expect(all.length).toBeGreaterThan(5);
  const names = await buttons.evaluateAll((found) => found.map(({ ariaLabel }) => ariaLabel));
  expect(new Set(names).size).toBe(names.length);
  for (const [place, command] of all.entries()) {
    await buttons.nth(place).focus();
    await page.keyboard.press('Enter');
    await expect(buttons.nth(place).locator('+ output')).toHaveText('Copied');
    expect(await clipboard(page)).toBe(command);
  }
});

for (const [form, link] of Object.entries({
  plain: 'URL',
  markdown: '[Envoy 503 TITLE](URL)',
  html: '<a href="URL">Envoy 503 TITLE</a>',
  slack: '<URL|Envoy 503 TITLE>',
  restructuredText: '`Envoy 503 TITLE <URL>`__',
  asciiDoc: 'link:++URL++[Envoy 503 TITLE]',
  backlog: '[[Envoy 503 TITLE>URL]]',
  textile: '"Envoy 503 TITLE":URL',
}))
  test(`the link to a meaning is copied as ${form}, and the form is the first one the next time`, async ({ page, baseURL }) => {
    const { name } = model().meaningById.get('envoy/503')!;
    const written = link.replace('TITLE', name.en).replace('URL', `${baseURL}/codes/503/#envoy`);
    await page.goto('/en/codes/503/#envoy');
    await openFor(page, 'envoy');
    await format(page).selectOption(form);
    await dialog(page).getByRole('button', { name: 'Copy' }).click();
    await expect(dialog(page).getByText('Copied')).toBeVisible();
    expect(await clipboard(page)).toBe(written);
    await page.goto('/en/codes/504/#envoy');
    await openFor(page, 'envoy');
    await expect(format(page)).toHaveValue(form);
  });

test('chats and mails get a rich text, and plain fields the address', async ({ page, baseURL }) => {
  await page.goto('/en/codes/524/#cloudflare');
  await openFor(page, 'cloudflare');
  await format(page).selectOption('rich');
  await dialog(page).getByRole('button', { name: 'Copy' }).click();
  await expect(dialog(page).getByText('Copied')).toBeVisible();
  const url = `${baseURL}/codes/524/#cloudflare`;
  expect(await clipboard(page, 'text/html')).toContain(`<a href="${url}"`);
  expect(await clipboard(page)).toBe(`Cloudflare 524 Origin response timed out ${url}`);
});

for (const [lang, path] of [
  ['en', '/en/codes/503/'],
  ['ja', '/ja/codes/503/'],
  ['en', '/en/codes/520/'],
  ['ja', '/ja/codes/499/'],
  ['ja', '/ja/codes/539/'],
] as const)
  test(`the whole section of each sender on ${path} says what it means, what to do, how to confirm it, and what support asks for`, async ({
    page,
  }) => {
    await page.goto(path);
    const code = Number(path.match(/\d+/));
    const meanings = model().meanings.filter((meaning) => meaning.code === code);
    expect(meanings.length).toBeGreaterThan(0);
    for (const meaning of meanings) {
      const { sender, name, summary, actions, checks, support, retry } = meaning;
      await page.locator(`#${sender}-fix + button`).evaluate((button: HTMLButtonElement) => button.click());
      await expect(dialog(page)).toBeVisible();
      await dialog(page).locator('select').first().selectOption('snippet');
      await dialog(page).locator('select').last().selectOption('plain');
      const text = await preview(page)
        .or(dialog(page).getByLabel('コピーするテキスト'))
        .evaluate((field: HTMLTextAreaElement) => field.value);
      /** Without marks of code and links, of which the plain text keeps the words. */
      const words = (written: string) => written.replace(/`|\[([^\]]*)\]\([^)]*\)|\*\*/g, '$1').split(/\n|(?<=。)/)[0];
      expect(text).toContain(`${code} ${name[lang]}`);
      for (const said of [summary[lang], ...actions.map((action) => action[lang]), ...(support ? [support[lang]] : [])]) {
        const [start] = said.split(/[[`*]/);
        expect(text, sender).toContain(words(start).trim());
      }
      for (const id of checks) {
        const { command } = model().checks.get(id)!;
        expect(text, `${sender}: ${id}`).toContain(command.split('\n')[0]);
      }
      expect(text).toContain(
        retry.again === 'no-need' ? (lang === 'en' ? 'Send it again?' : '再送') : lang === 'en' ? 'Reached the origin' : 'オリジン',
      );
      expect(text).toContain(`/codes/${code}/#${sender}`);
      expect(text).not.toMatch(/undefined|\[object|\n{3}/);
      await page.keyboard.press('Escape');
    }
  });

test('names of servers that are put in once stand in every command, there and on the next page, until they are cleared', async ({
  page,
  context,
}) => {
  await page.goto('/en/codes/502/#http');
  await openFor(page, 'http');
  await host(page).fill('https://Shop.example.jp/cart');
  await origin(page).fill('origin-1.example.jp');
  await part(page).selectOption('snippet');
  await expect(preview(page)).toHaveValue(/--connect-to shop\.example\.jp:443:origin-1\.example\.jp:443/);
  await expect(preview(page)).not.toHaveValue(/www\.example\.com:443|origin\.example:/);
  await page.keyboard.press('Escape');
  for (const command of await commands(page)) expect(command).not.toMatch(/www\.example\.com|origin\.example(?!\.)/);
  const other = await context.newPage();
  await other.goto('/ja/codes/504/');
  await expect.poll(async () => (await commands(other)).join()).toContain('shop.example.jp:443:origin-1.example.jp:443');
  await openFor(page, 'http');
  await expect(host(page)).toHaveValue('shop.example.jp');
  await host(page).fill('');
  await origin(page).fill('');
  await expect.poll(async () => (await commands(other)).join()).toContain('www.example.com:443:origin.example:443');
  expect(await page.evaluate((key) => localStorage.getItem(key), SERVERS_KEY)).toBeNull();
});

test('with Enter in a field, the text is copied, and the dialog stays', async ({ page }) => {
  await page.goto('/en/codes/502/#http');
  await openFor(page, 'http');
  await part(page).selectOption('snippet');
  await host(page).fill('shop.example.jp');
  await host(page).press('Enter');
  await expect(dialog(page).getByText('Copied')).toBeVisible();
  expect(await clipboard(page)).toContain('shop.example.jp');
});

test('where a name is replaced by a text that is none, commands keep the name', async ({ page }) => {
  await page.goto('/en/codes/502/#http');
  await openFor(page, 'http');
  await host(page).fill('shop.example.jp');
  await host(page).fill('shop.example.jp:8443');
  const description = await host(page).getAttribute('aria-describedby');
  await expect(page.locator(`#${description}`)).toContainText('Not used');
  expect((await commands(page)).join()).toContain('shop.example.jp:443');
  await page.keyboard.press('Escape');
  await openFor(page, 'http');
  await expect(host(page)).toHaveValue('shop.example.jp');
});

test('what is said about a command has the names of the command', async ({ page }) => {
  await page.goto('/ja/codes/502/#aws-cloudfront');
  const said = page.locator('.checks code', { hasText: 'www.example.com' });
  expect(await said.count()).toBeGreaterThan(await page.locator('.checks pre', { hasText: 'www.example.com' }).count());
  await openFor(page, 'aws-cloudfront');
  await dialog(page).locator('input').first().fill('shop.example.jp');
  await expect(said).toHaveCount(0);
});

test('where the commands are in another section, what that section says about running them comes with them', async ({ page }) => {
  await page.goto('/en/codes/502/#nginx');
  await expect(page.locator('#nginx-check ~ .checks')).toHaveCount(0);
  await openFor(page, 'nginx');
  await part(page).selectOption('snippet');
  await format(page).selectOption('plain');
  const text = await preview(page).inputValue();
  for (const once of [
    'macOS has no timeout command.',
    'Run the command on a host from which',
    'the path from the edge may still be broken',
  ])
    expect(text.split(once)).toHaveLength(2);
});

test('a runbook gets how to tell similar codes apart, and the limits', async ({ page }) => {
  await page.goto('/ja/codes/524/#cloudflare');
  await openFor(page, 'cloudflare');
  await dialog(page).locator('select').first().selectOption('snippet');
  const text = await dialog(page).locator('textarea').inputValue();
  const { differs, limits } = model().meaningById.get('cloudflare/524')!;
  for (const { from } of differs) expect(text).toContain(model().meaningById.get(from)!.name.ja);
  expect(limits.length).toBeGreaterThan(0);
  for (const { value } of limits) expect(text).toContain(value.toLocaleString('ja'));
  // No heading is the last of its part.
  expect(text).not.toMatch(/^(?:#.*|\*\*[^*]*\*\*)\n\n(?:#|出典)/m);
});

test('each section has a button of its own, and each press is told', async ({ page }) => {
  await page.goto('/ja/codes/502/#http');
  const names = await page.locator('[id$=-fix] + button').evaluateAll((found) => found.map(({ ariaLabel }) => ariaLabel));
  expect(names.length).toBeGreaterThan(5);
  expect(new Set(names).size).toBe(names.length);
  await openFor(page, 'http');
  const told = page.locator('dialog.runbook form > .row > output');
  const copy = dialog(page).getByRole('button', { name: 'コピー' });
  await copy.click();
  await expect(told).toHaveText('コピーしました');
  await told.evaluate((output) => {
    const texts: string[] = [];
    new MutationObserver(() => texts.push(output.textContent)).observe(output, { childList: true, characterData: true, subtree: true });
    Object.assign(window, { texts });
  });
  await copy.click();
  await expect.poll(() => page.evaluate(() => (window as unknown as { texts: string[] }).texts)).toEqual(['', 'コピーしました']);
});

for (const hostile of [
  '$(reboot)',
  "a'; reboot #",
  '`reboot`.example.jp',
  '-K/etc/passwd',
  'a b',
  '<img src=x onerror=alert(1)>',
  'a:8443',
  '[2001:db8::1]',
])
  test(`${hostile} is no name of a server: the reader is told, and every command stays as it was`, async ({ page }) => {
    await page.goto('/en/codes/502/#http');
    const before = await commands(page);
    await openFor(page, 'http');
    await host(page).fill(hostile);
    await expect(dialog(page).getByText('Enter a host name or an IPv4 address')).toBeVisible();
    await expect(host(page)).toHaveAttribute('aria-invalid', 'true');
    expect(await commands(page)).toEqual(before);
    await host(page).fill('shop.example.jp');
    await expect(host(page)).toHaveAttribute('aria-invalid', 'false');
    expect((await commands(page)).join()).toContain('shop.example.jp');
  });

for (const kept of ['$(reboot) `reboot`', '{"host":1}', '  ', 'x'.repeat(100_000), "a' b'", '<b> <i>'])
  test(`where the browser has ${kept.slice(0, 20)} for the names of servers, commands are those of the page`, async ({ page }) => {
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.goto('/en/codes/502/');
    const before = await commands(page);
    await page.evaluate(([key, value]) => localStorage.setItem(key, value), [SERVERS_KEY, kept] as const);
    const loaded = page.waitForResponse(/runbook-.*\.js$/);
    await page.reload();
    await loaded;
    await page.locator('#http-fix + button').evaluate((button: HTMLButtonElement) => button.click());
    await expect(dialog(page)).toBeVisible();
    expect(await commands(page)).toEqual(before);
    expect(errors).toEqual([]);
  });

test.describe('where the browser refuses the clipboard', () => {
  test.beforeEach(({ page }) =>
    page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('No', 'NotAllowedError'));
      navigator.clipboard.write = navigator.clipboard.writeText as never;
    }),
  );

  test('a command is selected, and the reader is told the keys', async ({ page }) => {
    await page.goto('/en/codes/502/');
    await page.locator('[data-open-all]').click();
    const button = page.locator('.checks pre + button').first();
    await button.click();
    await expect(button.locator('+ output')).toContainText('press Ctrl+C');
    const command = await button.evaluate((found) => found.previousElementSibling!.textContent);
    expect(await page.evaluate(() => getSelection()!.toString().trim())).toBe(command.trim());
  });

  test('what a runbook gets is selected, and the reader is told the keys', async ({ page }) => {
    await page.goto('/en/codes/524/#cloudflare');
    await openFor(page, 'cloudflare');
    await dialog(page).getByRole('button', { name: 'Copy' }).click();
    await expect(dialog(page).getByRole('status').filter({ hasText: 'press Ctrl+C' })).toBeVisible();
    expect(
      await preview(page).evaluate((field: HTMLTextAreaElement) => field.value.slice(field.selectionStart, field.selectionEnd)),
    ).toContain('/codes/524/#cloudflare');
    await page.keyboard.press('Control+c');
  });
});

test('where the words of the dialog cannot be had, the reader comes to the page as Markdown', async ({ page }) => {
  await page.route('**/runbook.json', (route) => route.fulfill({ status: 404, contentType: 'text/html', body: '<p>Not found' }));
  await page.goto('/en/codes/524/#cloudflare');
  await page.locator('#cloudflare-fix + button').click();
  await page.waitForURL('/en/codes/524.md');
});

test('the focus comes back to the button when the dialog is closed', async ({ page }) => {
  await page.goto('/ja/codes/499/#nginx');
  const button = page.locator('#nginx-fix + button');
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(button).toBeFocused();
});

for (const [path, width, colorScheme] of [
  ['/en/codes/524/', 390, 'light'],
  ['/ja/codes/524/', 390, 'dark'],
  ['/ja/codes/524/', 1280, 'light'],
] as const)
  test(`the dialog on ${path} at ${width} px has no accessibility violation, and nothing in it overflows (${colorScheme})`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ colorScheme });
    await page.goto(`${path}#cloudflare`);
    await openFor(page, 'cloudflare');
    await dialog(page).locator('input').first().fill('a b');
    const { violations } = await new AxeBuilder({ page }).include('dialog.runbook').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
    expect(await dialog(page).evaluate((open) => open.scrollWidth - open.clientWidth)).toBe(0);
  });

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('there is nothing to press in vain', async ({ page }) => {
    await page.goto('/en/codes/524/#cloudflare');
    await expect(page.locator('article .checks pre').first()).toBeAttached();
    await expect(page.locator('.checks button, .fix button')).toHaveCount(0);
  });
});
