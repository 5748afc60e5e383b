/** A page of another site reads the data in a browser, and nothing else of the site. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { PORT } from './support/ports.ts';

/** What a script of the page gets from an address: the status and the start of the body, or that the browser refuses. */
const read = (address: string): Promise<string> =>
  fetch(address).then(
    async (response) => `${response.status} ${(await response.text()).slice(0, 11)}`,
    () => 'refused',
  );

test('a script of another site reads the data of a code, and learns of a code that does not exist', async ({ page }) => {
  const other = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>Other</title>'));
  await new Promise<void>((resolve) => other.listen(0, 'localhost', resolve));
  try {
    await page.goto(`http://localhost:${(other.address() as AddressInfo).port}/`);
    const at = (path: string) => page.evaluate(read, `http://localhost:${PORT}${path}`);
    expect(await at('/api/v1/codes/524.json')).toBe('200 {"$schema":');
    expect(await at('/api/v1/codes/599.json')).toMatch(/^404 /);
    expect(await at('/en/codes/524/')).toBe('refused');
    expect(await at('/search/ja/pages.txt')).toBe('refused');
  } finally {
    other.closeAllConnections();
    other.close();
  }
});
