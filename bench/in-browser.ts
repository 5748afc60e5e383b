/** Asking the search of the built site as a reader does, in a browser, and judging what is shown. */
import type { Page } from '@playwright/test';
import { MY_SENDERS_KEY } from '../src/browser/storage.ts';
import { judge, type Query, type Result } from './measure.ts';

/**
 * Types a query into the search page and reads what is listed when all has been asked.
 *
 * @param page stands on the search page of the query's language
 */
export async function askInBrowser(page: Page, query: Query): Promise<Result> {
  await page.evaluate(([key, ids]) => localStorage.setItem(key, ids), [MY_SENDERS_KEY, (query.mine ?? []).join(' ')] as const);
  const results = page.locator('[data-results]');
  const start = performance.now();
  await page.locator('#q').fill(query.ask);
  await results.and(page.locator('[aria-busy=false]')).waitFor();
  const milliseconds = performance.now() - start;
  const links = await results
    .locator('ul')
    .first()
    .getByRole('link')
    .evaluateAll((all) => (all as HTMLAnchorElement[]).map(({ pathname, hash }) => ({ pathname, hash })));
  const root = `/${query.on}/`;
  const hits = new Map<string, string>();
  for (const { pathname, hash } of links) {
    const path = pathname.slice(root.length, -1);
    if (pathname.startsWith(root) && !hits.has(path)) hits.set(path, hash);
  }
  const best = [...hits].slice(0, 10);
  const message = await results.locator('output').textContent();
  return judge(query, { pages: best.map(([path]) => path), fragments: best.map(([, hash]) => hash), message: message ?? '' }, milliseconds);
}
