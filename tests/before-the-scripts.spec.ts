/** On a slow line, what a reader types or chooses before the scripts of a page have come counts once they have. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname } from 'node:path';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { fileFor } from '../scripts/lib/built-site.ts';

const TYPES: Record<string, string> = { '.html': 'text/html;charset=utf-8', '.js': 'text/javascript', '.txt': 'text/plain;charset=utf-8' };

let server: Server;
let origin = '';
/** Sends the rest of the page that is held back. */
let release = () => {};

/** Serves the build; of a page, everything up to the end of its filter or field, and the rest when it is released. */
test.beforeEach(async () => {
  const released = new Promise<void>((resolve) => (release = resolve));
  server = createServer(async (request, response) => {
    const file = fileFor('dist', new URL(request.url!, 'http://localhost').pathname);
    if (!file) return response.writeHead(404).end();
    response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
    const content = readFileSync(file);
    if (!file.endsWith('.html')) return response.end(content);
    const html = content.toString();
    const held = html.lastIndexOf('</form>', html.indexOf('<dialog')) + '</form>'.length;
    response.write(html.slice(0, held));
    await released;
    return response.end(html.slice(held));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
});
test.afterEach(() => {
  server.closeAllConnections();
  server.close();
});

test('what was typed into the field of the home page is searched', async ({ page }) => {
  await page.goto(`${origin}/en/`, { waitUntil: 'commit' });
  const field = page.getByRole('main').getByRole('combobox', { name: 'Code or symptom' });
  await field.click();
  await page.keyboard.type('certificate');
  release();
  await expect(
    page
      .getByRole('main')
      .getByRole('option', { name: /certificate/i })
      .first(),
  ).toBeVisible();
});

test('what was typed into the field of the search page is searched', async ({ page }) => {
  await page.goto(`${origin}/en/search/`, { waitUntil: 'commit' });
  await page.getByRole('searchbox').click();
  await page.keyboard.type('certificate');
  release();
  await expect(
    page
      .getByRole('region', { name: 'Results' })
      .getByRole('link', { name: /certificate/i })
      .first(),
  ).toBeVisible();
});

test('a sender that was ticked filters the codes', async ({ page }) => {
  await page.goto(`${origin}/en/?utm_source=chat`, { waitUntil: 'commit' });
  await page.getByRole('checkbox', { name: 'nginx' }).check();
  release();
  await expect(page.locator('.cells').getByRole('link', { name: /^499/ })).toBeVisible();
  await expect(page.locator('.cells').getByRole('link', { name: /^539/ })).toBeHidden();
  await expect(page.getByRole('checkbox', { name: 'nginx' })).toBeChecked();
  await expect(page).toHaveURL(`${origin}/en/?sender=nginx&utm_source=chat`);
});

test('a class that was chosen filters the codes', async ({ page }) => {
  await page.goto(`${origin}/en/`, { waitUntil: 'commit' });
  await page.locator('form[data-code-filter]').getByLabel('Class').selectOption('4xx');
  release();
  await expect(page.locator('.cells').getByRole('link', { name: /^539/ })).toBeHidden();
  await expect(page.locator('.cells').getByRole('link', { name: /^404/ })).toBeVisible();
});
