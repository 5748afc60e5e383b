/**
 * The search answers what on-call engineers type. The floors are those of the project's aim, so that it cannot sink unnoticed. Of large sets, a part
 * is asked here, every so many queries one; `npm run bench:search` asks all.
 */
import { expect, test, type Browser } from '@playwright/test';
import { askInBrowser } from '../bench/in-browser.ts';
import { measures, readQueries, type Query, type Result } from '../bench/measure.ts';
import { LANGS } from '../src/languages.ts';
import { fileFor } from '../scripts/lib/built-site.ts';

/** Asks in the page of each query's language, one after the other. */
async function answers(browser: Browser, baseURL: string, queries: readonly Query[]): Promise<Result[]> {
  const given: Result[] = [];
  for (const lang of LANGS) {
    const page = await browser.newPage({ baseURL });
    await page.goto(`/${lang}/search/?q=504`);
    await page.locator('[data-results][aria-busy=false]').waitFor();
    for (const query of queries.filter(({ on }) => on === lang)) given.push(await askInBrowser(page, query));
    await page.close();
  }
  return given;
}

const missed = (given: readonly Result[]) => given.filter(({ rank }) => rank === undefined || rank > 3).map(({ query }) => query.ask);

for (const { file, every, least, first, three } of [
  { file: 'bench/queries/own.yaml', every: 2, least: 150, first: 0.96, three: 0.98 },
  { file: 'bench/queries/unprompted.yaml', every: 2, least: 200, first: 0.92, three: 0.98 },
  { file: 'bench/queries/strangers.yaml', every: 3, least: 480, first: 0.86, three: 0.95 },
  { file: 'bench/queries/field.yaml', every: 1, least: 80, first: 1, three: 1 },
  { file: 'bench/queries/my-senders.yaml', every: 1, least: 40, first: 0.5, three: 0.8 },
]) {
  test(`most queries of ${file} find their page first, nearly all among three, and hardly any nothing`, async ({ browser, baseURL }) => {
    test.slow();
    const queries = Object.values(readQueries(file)).flat();
    expect(queries.length).toBeGreaterThanOrEqual(least);
    for (const { ask, on, finds = [] } of queries)
      for (const page of finds) expect(fileFor('dist', `/${on}/${page}/`), `${ask}: /${on}/${page}/`).toBeTruthy();
    const given = await answers(
      browser,
      baseURL!,
      queries.filter((_, place) => place % every === 0),
    );
    const figures = measures(given);
    expect(
      figures['success@1'],
      JSON.stringify(given.filter(({ rank }) => rank !== 1).map(({ query }) => query.ask)),
    ).toBeGreaterThanOrEqual(first);
    expect(figures['success@3'], JSON.stringify(missed(given))).toBeGreaterThanOrEqual(three);
    expect(figures['no result']).toBeLessThanOrEqual(0.01);
    const besides = given.filter(({ section }) => section === false).map(({ query }) => query.ask);
    expect(figures.section ?? 1, JSON.stringify(besides)).toBeGreaterThanOrEqual(0.95);
  });
}

test('the queries that plain Pagefind was measured by find their page among three, but for one', async ({ browser, baseURL }) => {
  test.slow();
  const given = await answers(browser, baseURL!, Object.values(readQueries('bench/queries/pagefind.yaml')).flat());
  expect(missed(given).length, JSON.stringify(missed(given))).toBeLessThanOrEqual(1);
});
