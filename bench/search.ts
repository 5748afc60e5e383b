/**
 * `npm run bench:search -- --ablate`: what each weight is worth.
 * `npm run bench:search -- --long`: the longest task of a page after a long text has been pasted.
 * `npm run bench:search -- --blind`: the totals of the blind set, and no query of it.
 * `npm run bench:search [-- FILE …]`: how well the search of the built site answers the queries of bench/queries, and what an
 * answer costs, in a real browser. The site is served as a host would, with brotli for text.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium, type Browser, type Page } from '@playwright/test';
import { ablate } from './ablation.ts';
import { askInBrowser } from './in-browser.ts';
import { longestTasks } from './long-texts.ts';
import { BLIND_FILE, measures, QUERY_FILES, readQueries, type Result } from './measure.ts';
import { LANGS } from '../src/languages.ts';
import { fileFor } from '../scripts/lib/built-site.ts';
import { browser as findBrowser } from '../scripts/lib/browser.mjs';
import { fail, orFail } from '../scripts/lib/run.mjs';
import { asServed, serveCompressed } from './serve-compressed.ts';

/** 150 ms there and back, 1.6 Mbit/s each way: a phone on a slow line. */
const SLOW_LINE = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 200_000 };
const REPEATS = 5;
/** The lengths of pasted texts, in thousands of characters. */
const LENGTHS = [3, 10, 30, 100, 1000];

const { values, positionals } = orFail(() =>
  parseArgs({
    allowPositionals: true,
    options: {
      ablate: { type: 'boolean', default: false },
      long: { type: 'boolean', default: false },
      blind: { type: 'boolean', default: false },
    },
  }),
);
const absent = positionals.find((file) => !existsSync(file));
if (absent) fail(`There is no file ${absent}. Write for example: npm run bench:search -- ${QUERY_FILES[0]}`);
if (values.ablate) {
  console.log('Queries that find their page first (and among three), without the full text; names by the instant index alone:');
  console.table(ablate('dist'));
} else {
  const path = await findBrowser();
  const browser = await chromium.launch(path ? { executablePath: path } : {});
  const { baseURL, close } = await serveCompressed('dist');
  if (values.blind) await printQuality(browser, baseURL, BLIND_FILE);
  else if (values.long) await printLongestTasks(browser, baseURL);
  else await printAll(browser, baseURL, positionals.length > 0 ? positionals : QUERY_FILES);
  await browser.close();
  close();
}

async function printLongestTasks(browser: Browser, baseURL: string): Promise<void> {
  console.log('Milliseconds of the longest task after a paste; 0 is less than 50:');
  console.table(await longestTasks(browser, baseURL, LENGTHS));
}

async function printAll(browser: Browser, baseURL: string, files: readonly string[]): Promise<void> {
  console.log('What is found, as shown on the search page:');
  for (const file of files) await printQuality(browser, baseURL, file);
  console.log('\nBytes over the line up to the first result, brotli, from the press of Ctrl-K on:');
  console.table(await bytes(browser, baseURL));
  console.log('\nMilliseconds from the input event to the painted result, everything loaded:');
  console.table(await warm(browser, baseURL));
  console.log('\nMilliseconds from the first key to the first painted result, nothing loaded, 150 ms round trip, 1.6 Mbit/s:');
  console.table(await cold(browser, baseURL));
}

/** Prints the figures of a set, and which queries it misses: unless it is the blind one. */
async function printQuality(browser: Browser, baseURL: string, file: string): Promise<void> {
  const pages = new Map<string, Page>();
  for (const lang of LANGS) {
    const page = await browser.newPage({ baseURL });
    await page.goto(`/${lang}/search/?q=504`);
    await page.locator('[data-results][aria-busy=false]').waitFor();
    pages.set(lang, page);
  }
  const rows: Record<string, ReturnType<typeof measures>> = {};
  const all: Result[] = [];
  for (const [group, queries] of Object.entries(readQueries(file))) {
    const results: Result[] = [];
    for (const query of queries) results.push(await askInBrowser(pages.get(query.on)!, query));
    rows[group] = measures(results);
    all.push(...results);
  }
  for (const lang of LANGS) rows[lang] = measures(all.filter(({ query }) => query.on === lang));
  rows['all'] = measures(all);
  console.log(file);
  console.table(rows);
  for (const { query, rank, found } of file === BLIND_FILE ? [] : all.filter((result) => result.rank !== 1))
    console.log(`${rank ? `at ${rank}` : 'missed'}  ${query.on}  ${query.ask}  →  ${found.slice(0, 3).join(', ') || 'nothing'}`);
  for (const page of pages.values()) await page.close();
}

/** A page with a new cache, where the reader is about to search. */
async function fresh(browser: Browser, baseURL: string, lang: string): Promise<Page> {
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  await page.goto(`/${lang}/glossary/`, { waitUntil: 'networkidle' });
  return page;
}

async function bytes(browser: Browser, baseURL: string) {
  const rows: Record<string, { requests: number; bytes: number; target: string }> = {};
  for (const [what, lang, query, target] of [
    ['a number', 'ja', '504', '≤ 12,000'],
    ['a Japanese name on a Japanese page', 'ja', 'ゲートウェイタイムアウト', '≤ 12,000'],
    ['an English name on a Japanese page', 'ja', 'gateway timeout', '≤ 12,000'],
    ['an English alias on an English page', 'en', 'bandwidth limit exceeded', '≤ 12,000'],
    ['a Japanese name on an English page', 'en', 'ゲートウェイタイムアウト', '≤ 12,000'],
    ['something mistyped on an English page', 'en', 'certficate', '≤ 70,000'],
    ['what people say, Japanese', 'ja', 'サイトが重い', '≤ 70,000'],
    ['what people say, English', 'en', 'site loads forever', '≤ 70,000'],
    // Where the first two leave room.
    ['full text, Japanese', 'ja', '監査ログ', '≤ 102,000'],
    ['full text, English', 'en', 'keepalive', '≤ 102,000'],
  ] as const) {
    const page = await fresh(browser, baseURL, lang);
    const fullText = what.startsWith('full text');
    await page.evaluate(noteFirst, fullText ? '[role=option] small' : '[role=option]');
    // Of the worker, too, which the page's own record of what it loaded leaves out.
    const loaded: { file: string; at: number }[] = [];
    page.on('requestfinished', (request) => {
      const file = fileFor('dist', new URL(request.url()).pathname);
      if (file && !loaded.some((other) => other.file === file)) loaded.push({ file, at: Date.now() });
    });
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').first().fill(query);
    const painted = await page.evaluate(
      async () => performance.timeOrigin + (await (window as unknown as { first: Promise<{ at: number }> }).first).at,
    );
    const files = loaded.filter(({ file, at }) => at <= painted && !file.endsWith('.svg')).map(({ file }) => file);
    const sizes = files.map((file) => asServed(file).body.length);
    rows[what] = { requests: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0), target };
    await page.context().close();
  }
  return rows;
}

/**
 * In the page: notes when the first result is painted, and when the first input came.
 *
 * @param selector of what counts; for the text below a hit, one that is cut from a longer one
 */
function noteFirst(selector: string): void {
  const first = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`nothing came for ${selector}`)), 15_000);
    const isThere = () =>
      [...document.querySelectorAll(`dialog[open] ${selector}`)].some(
        (each) => !selector.endsWith('small') || each.textContent.includes('…'),
      );
    new MutationObserver((_, observer) => {
      if (!isThere()) return;
      observer.disconnect();
      requestAnimationFrame(() => resolve({ at: performance.now() }));
    }).observe(document.querySelector('dialog')!, { childList: true, subtree: true, characterData: true });
  });
  Object.assign(window, { first });
  document.addEventListener(
    'input',
    (event) => Object.assign(window, { typed: (window as { typed?: number }).typed ?? event.timeStamp }),
    true,
  );
}

/** In the page: notes for each input event when the list that answers it has been painted. */
function watchPaints(): void {
  const times: number[] = [];
  Object.assign(window, { times });
  document.addEventListener(
    'input',
    (event) => {
      const list = document.querySelector('dialog[open] [role=listbox]')!;
      const observer = new MutationObserver(() => {
        observer.disconnect();
        // After the next frame has been drawn.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => times.push(performance.now() - event.timeStamp);
          port2.postMessage(0);
        });
      });
      observer.observe(list, { childList: true, subtree: true });
    },
    true,
  );
}

async function warm(browser: Browser, baseURL: string) {
  const rows: Record<string, { inputs: number; median: number; '95 %': number; target: string }> = {};
  for (const [lang, queries] of [
    ['ja', ['504', 'タイムアウト', '証明書 期限切れ', 'connection refused', 'レート制限', 'つながらない']],
    ['en', ['504', 'gateway timeout', 'certificate expired', 'upstream timed out', 'rate limit', 'handshake failure']],
  ] as const) {
    const page = await fresh(browser, baseURL, lang);
    await page.keyboard.press('Control+k');
    const input = page.getByRole('dialog').getByRole('combobox').first();
    for (const query of queries) {
      await input.fill(query);
      await page.getByRole('dialog').locator('output:not(:empty)').waitFor();
    }
    await page.evaluate(watchPaints);
    for (const query of queries) {
      await input.fill('');
      for (const character of query) {
        await page.keyboard.insertText(character);
        await page.waitForTimeout(40);
      }
    }
    const times = (await page.evaluate(() => (window as unknown as { times: number[] }).times)).toSorted((a, b) => a - b);
    rows[lang] = {
      inputs: times.length,
      median: round(times[Math.floor(times.length / 2)]),
      '95 %': round(times[Math.floor(times.length * 0.95)]),
      target: '≤ 16, ≤ 50',
    };
    await page.context().close();
  }
  return rows;
}

async function cold(browser: Browser, baseURL: string) {
  const rows: Record<string, { median: number; worst: number; target: string }> = {};
  for (const [what, lang, query] of [
    ['a number', 'en', '504'],
    ['a name', 'en', 'gateway timeout'],
    ['a Japanese name', 'ja', 'ゲートウェイタイムアウト'],
  ] as const) {
    const times: number[] = [];
    for (let repeat = 0; repeat < REPEATS; repeat++) {
      const page = await fresh(browser, baseURL, lang);
      const session = await page.context().newCDPSession(page);
      await session.send('Network.emulateNetworkConditions', SLOW_LINE);
      await page.evaluate(noteFirst, '[role=option]');
      await page.keyboard.press('Control+k');
      await page.keyboard.insertText(query);
      times.push(
        await page.evaluate(async () => {
          const { first, typed } = window as unknown as { first: Promise<{ at: number }>; typed: number };
          return (await first).at - typed;
        }),
      );
      await page.context().close();
    }
    times.sort((a, b) => a - b);
    rows[what] = { median: round(times[Math.floor(times.length / 2)]), worst: round(times.at(-1)!), target: '≤ 700' };
  }
  return rows;
}

function round(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}
