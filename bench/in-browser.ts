/** Asking the search of the built site as a reader does, in a browser, and judging what is shown. */
import type { Page } from '@playwright/test';
import { judge, type Query, type Result } from './measure.ts';

/**
 * Types a query into the search page and reads what is listed when all has been asked.
 *
 * @param page stands on the search page of the query's language
 */
export async function askInBrowser(page: Page, query: Query): Promise<Result> {
  const results = page.locator('[data-results]');
  const start = performance.now();
  await page.locator('#q').fill(query.ask);
  await results.and(page.locator('[aria-busy=false]')).waitFor();
  const milliseconds = performance.now() - start;
  const found = await results
    .locator('ul')
    .first()
    .getByRole('link')
    .evaluateAll((links) => (links as HTMLAnchorElement[]).map(({ pathname }) => pathname));
  const root = `/${query.on}/`;
  const pages = found.filter((path) => path.startsWith(root)).map((path) => path.slice(root.length, -1));
  return judge(query, [...new Set(pages)].slice(0, 10), milliseconds);
}
