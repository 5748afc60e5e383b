/** What a long paste costs: the longest task of the page, for texts of several kinds and lengths, in each field of the search. */
import type { Browser, Page } from '@playwright/test';

/** Texts that repeat without end, by what a reader may have pasted; `line` is counted from 0. */
const KINDS: Record<string, (line: number) => string> = {
  'an nginx log': (line) =>
    `2026/11/27 10:${line % 60}:00 [error] 29#29: *${line} upstream timed out (110: Connection timed out) while reading response header from upstream, client: 192.0.2.${line % 250}, server: www.example.com, request: "GET /items/${line} HTTP/1.1", upstream: "http://198.51.100.7:8080/items/${line}"\n`,
  'Japanese sentences': (line) => `オリジンへの接続がタイムアウトし、証明書の検証にも${line}回失敗したため、応答を返せませんでした。`,
  HTML: (line) => `<div class="row" id="r${line}"><a href="/items/${line}">Item</a></div>\n`,
  'distinct words': (line) => `${wordOf(line)} `,
  'one word repeated': () => 'timeout ',
  'あ repeated': () => 'あ',
  'distinct Han characters': (line) => String.fromCharCode(0x4e00 + ((line * 7) % 20_000)),
};

/** The fields: where each is, and how the page shows that everything has been asked. */
const FIELDS = {
  dialog: { path: '/en/codes/200/', input: 'dialog input', done: 'dialog output:not(:empty)', opens: 'Control+k' },
  home: { path: '/en/', input: 'main search input', done: 'main search output:not(:empty)' },
  'search page': { path: '/en/search/', input: '#q', done: '[data-results][aria-busy=false]' },
} as const;

/** A word of eight letters that is different for each number. */
const wordOf = (line: number): string =>
  Array.from({ length: 8 }, (_, index) => String.fromCharCode(97 + ((line * (index * 7 + 3) + (line >> index)) % 26))).join('');

/** A text of a kind, of that many characters. */
function textOf(kind: string, length: number): string {
  let text = '';
  for (let line = 0; text.length < length; line++) text += KINDS[kind](line);
  return text.slice(0, length);
}

/**
 * The longest task in milliseconds after a paste, a row for each kind of text and field; tasks below 50 ms are not told by browsers.
 *
 * @param lengths in thousands of characters
 */
export async function longestTasks(browser: Browser, baseURL: string, lengths: readonly number[]) {
  const rows: Record<string, Record<string, number>> = {};
  for (const [name, field] of Object.entries(FIELDS))
    for (const kind of Object.keys(KINDS)) {
      const row: Record<string, number> = {};
      for (const length of lengths) row[`${length} kB`] = await longestTask(browser, baseURL, field, textOf(kind, length * 1000));
      rows[`${name}: ${kind}`] = row;
    }
  return rows;
}

async function longestTask(browser: Browser, baseURL: string, field: (typeof FIELDS)[keyof typeof FIELDS], text: string): Promise<number> {
  const page = await browser.newPage({ baseURL });
  await page.goto(field.path);
  if ('opens' in field) await page.keyboard.press(field.opens);
  const input = page.locator(field.input).first();
  // Everything that a first query loads is there before the paste.
  await input.fill('certificates chain');
  await page.locator(field.done).first().waitFor();
  await input.fill('');
  const longest = await paste(page, field.input, text, field.done);
  await page.close();
  return longest;
}

/** Pastes in the page, and resolves with the longest task once the answer is complete. */
function paste(page: Page, input: string, text: string, done: string): Promise<number> {
  return page.evaluate(
    async ([selector, value, complete]) => {
      let longest = 0;
      const observer = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) longest = Math.max(longest, Math.round(duration));
      });
      observer.observe({ type: 'longtask' });
      const element = document.querySelector<HTMLInputElement>(selector)!;
      const idle = () => new Promise<void>((resolve) => requestIdleCallback(() => resolve()));
      await idle();
      element.value = value;
      element.dispatchEvent(new InputEvent('input', { bubbles: true }));
      // The pause after which the full text is asked.
      await new Promise((resolve) => setTimeout(resolve, 200));
      while (!document.querySelector(complete)) await new Promise((resolve) => setTimeout(resolve, 50));
      await idle();
      observer.disconnect();
      return longest;
    },
    [input, text, done] as const,
  );
}
