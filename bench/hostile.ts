/**
 * `npm run bench:hostile [-- PLACE]`: how long hostile input blocks the page, for each place that takes input. The figure is the longest
 * task of the page's main thread in milliseconds of that thread's own time (Chromium's trace), which other programs on the machine do not change.
 */
import { chromium, type Browser, type Page } from '@playwright/test';
import { browser as findBrowser } from '../scripts/lib/browser.mjs';
import { fail } from '../scripts/lib/run.mjs';
import { answerLongAddresses, IN_ADDRESSES, KEYS, STORED, TEXTS } from './hostile-input.ts';
import { serveCompressed } from './serve-compressed.ts';

/** What an answer may take, in milliseconds: from there on, browsers call a task long (Long Tasks API). */
const LIMIT = 50;

const WITHOUT_SCRIPTS = 'a field without scripts';

/** A place that takes input: does what a reader does with a text, and resolves when the page has dealt with it. */
interface Place {
  inputs: Record<string, string>;
  /** What comes before, which is not measured. */
  prepare?(page: Page): Promise<void>;
  act(page: Page, text: string): Promise<void>;
}

const idle = (page: Page) => page.evaluate(() => new Promise<void>((resolve) => requestIdleCallback(() => resolve())));

/** Inserts a text into the field that has the focus, as a paste does: at once, told by `beforeinput`; and waits until everything has been asked. */
async function paste(page: Page, text: string, done: string): Promise<void> {
  await page.keyboard.insertText(text);
  await page.evaluate(async (complete) => {
    // The pause after which the full text is asked.
    await new Promise((resolve) => setTimeout(resolve, 200));
    for (let attempt = 0; attempt < 100 && !document.querySelector(complete); attempt++)
      await new Promise((resolve) => setTimeout(resolve, 20));
  }, done);
  await idle(page);
}

/** A field in which everything that a first query loads is there before the paste. */
const field = (path: string, selector: string, done: string, first: string, key?: string): Place => ({
  inputs: TEXTS,
  async prepare(page) {
    await page.goto(path);
    if (key) await page.keyboard.press(key);
    await page.locator(selector).first().focus();
    await page.locator(selector).first().fill(first);
    await page.locator(done).first().waitFor();
    await page.locator(selector).first().fill('');
    await idle(page);
  },
  act: (page, text) => paste(page, text, done),
});

const address = (before: string): Place => ({
  inputs: IN_ADDRESSES,
  async act(page, text) {
    await page.goto(before + text, { waitUntil: 'load' });
    await page.waitForTimeout(300);
    await idle(page);
  },
});

const stored = (key: string, path: string): Place => ({
  inputs: STORED,
  async prepare(page) {
    await page.goto('/en/');
  },
  async act(page, text) {
    await page.evaluate(([name, value]) => localStorage.setItem(name, value), [key, text] as const);
    await page.goto(path, { waitUntil: 'load' });
    await page.keyboard.press('Control+k');
    await page.waitForTimeout(300);
    await idle(page);
    await page.evaluate(() => localStorage.clear());
  },
});

const PLACES: Record<string, Place> = {
  /** What the browser itself takes to lay a text out, in a page without scripts: nothing that a site does makes it less. */
  [WITHOUT_SCRIPTS]: {
    inputs: TEXTS,
    prepare: (page) => page.setContent('<!doctype html><input autofocus>'),
    act: (page, text) => paste(page, text, 'body'),
  },
  dialog: field('/en/codes/200/', 'dialog input', 'dialog output:not(:empty)', 'certificates chain', 'Control+k'),
  home: field('/en/', 'main search input', 'main search output:not(:empty)', 'certificates chain'),
  'search page': field('/en/search/', '#q', '[data-results][aria-busy=false]', 'certificates chain'),
  choice: field('/en/codes/503/', '[data-narrow] textarea', '[data-narrow] output:not(:empty)', 'x-swift'),
  '?q=': address('/en/search/?q='),
  '?sender= of the search': address('/en/search/?q=timeout&sender='),
  '?sender= of the home page': address('/en/?sender='),
  '?sender= of the comparison': address('/en/equivalents/?sender='),
  '# of a code': address('/en/codes/503/#'),
  '# of a permanent link': address('/codes/503/#'),
  'a page that does not exist': address('/en/codes/'),
  ...Object.fromEntries(KEYS.map((key) => [`${key} on a code`, stored(key, '/en/codes/503/')])),
  ...Object.fromEntries(KEYS.filter((key) => key.includes(':')).map((key) => [`${key} on the home page`, stored(key, '/en/')])),
};

/** An event of Chromium's trace. */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  tdur?: number;
  dur?: number;
  args?: { name?: string };
}

/** The longest task of a page's main thread while something is done, in milliseconds of the thread's own time. */
async function longestTask(browser: Browser, page: Page, act: () => Promise<void>): Promise<number> {
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = traceEvents.filter(({ name, pid, tid }) => name === 'ThreadControllerImpl::RunTask' && main.has(`${pid} ${tid}`));
  if (tasks.length === 0) throw new Error('The trace has no task of the main thread: this browser names them in another way.');
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
}

/** Measures an input in a place, in a page of its own. */
async function measure(browser: Browser, baseURL: string, { prepare, act }: Place, text: string) {
  const context = await browser.newContext({ baseURL, locale: 'en-US' });
  await answerLongAddresses(context);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await prepare?.(page);
  const longest = await longestTask(browser, page, () => act(page, text));
  await context.close();
  return { longest, errors };
}

const [only] = process.argv.slice(2);
if (only && !(only in PLACES)) fail(`There is no place "${only}". Write one of: ${Object.keys(PLACES).join(', ')}`);
const path = await findBrowser();
const browser = await chromium.launch(path ? { executablePath: path } : {});
const { baseURL, close } = await serveCompressed('dist');
/** What is put into a place for comparison. */
const ORDINARY = 'nginx';
const slow: string[] = [];
for (const [name, place] of Object.entries(PLACES).filter(([each]) => !only || each === only)) {
  console.log(`${name}:`);
  for (const [what, text] of Object.entries({ ...place.inputs, 'nothing hostile': ORDINARY })) {
    const { longest, errors } = await measure(browser, baseURL, place, text);
    console.log(`${longest.toFixed(0).padStart(6)} ms  ${what}${errors.map((error) => `\n           error: ${error}`).join('')}`);
    if (longest > LIMIT && text !== ORDINARY && name !== WITHOUT_SCRIPTS) slow.push(`${name}, ${what}: ${longest.toFixed(0)} ms`);
  }
}
await browser.close();
close();
console.log(slow.length > 0 ? `\nLonger than ${LIMIT} ms:\n${slow.join('\n')}` : `\nNothing blocks a page for longer than ${LIMIT} ms.`);
