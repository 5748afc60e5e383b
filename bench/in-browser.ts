/** Asking the search of the built site as a reader does, in a browser, and judging what is shown. */
import type { Page } from '@playwright/test';
import type { Answer, Query } from './measure.ts';

/**
 * Types a query into the search page and reads what is listed when all has been asked.
 *
 * @param page stands on the search page of the query's language
 */
export async function answeredInBrowser(page: Page, query: Query): Promise<Answer> {
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
  const pages = [...new Set(found.filter((path) => path.startsWith(`/${query.on}/`)).map((path) => path.slice(4, -1)))].slice(0, 10);
  const place = pages.findIndex((path) => query.finds.includes(path));
  return { query, found: pages, rank: place < 0 ? undefined : place + 1, milliseconds };
}
