/** A reader's browser, the same for the walks whichever engine is in it. */
import { execFileSync } from 'node:child_process';
import type { Page } from './engine.ts';
import type { Screen } from './screen.ts';
import { until } from './until.ts';

/** What a browser has printed. */
interface Paper {
  /** How many sheets it takes. */
  sheets: number;
  /** Its text in one line: where lines and sheets end is left out, and ligatures are letters. */
  text: string;
}

/** A browser with one page. */
export interface Browser extends Pick<Page, 'open' | 'click' | 'travel' | 'reload' | 'resize'> {
  /**
   * What a function returns in the page, scripts or not. It can use its arguments and the page alone; all that goes in and out is JSON.
   *
   * @example
   * await browser.read((selector) => document.querySelectorAll(selector).length, 'section')
   */
  read<Answer, Args extends unknown[]>(ask: (...args: Args) => Answer, ...args: Args): Promise<Answer>;
  /** Waits until a function returns true in the page, over any number of pages. */
  until<Args extends unknown[]>(ask: (...args: Args) => unknown, ...args: Args): Promise<void>;
  /** Waits until the address, from the path on, is this one. */
  untilAt(address: string): Promise<void>;
  /** Presses a real key or combination, by the names of X, such as `ctrl+k` and `Return`. */
  press(key: string): Promise<void>;
  /** Types letters of ASCII with real keys. */
  type(text: string): Promise<void>;
  /** Moves the real pointer to a point of the screen, the middle of which is at 800, 600 in every window. */
  point(x: number, y: number): Promise<void>;
  /** Puts a text on the clipboard, on a page of its own, which takes the place of the one that is open. */
  copy(text: string): Promise<void>;
  /** Finds a text with the browser's own find in page; the reader types it. The page may scroll a moment later. */
  find(text: string): Promise<void>;
  /** Finds what is on the clipboard, which goes to the browser's find in page at once. */
  findCopied(): Promise<void>;
  /** What the browser prints. */
  paper(): Promise<Paper>;
}

/**
 * The browser that a page and a screen make up.
 *
 * @param site the address that paths are opened below, such as `http://localhost:4329`
 */
export function browserOf(page: Page, screen: Screen, site: string): Browser {
  async function read<Answer, Args extends unknown[]>(ask: (...args: Args) => Answer, ...args: Args): Promise<Answer> {
    return JSON.parse(await page.evaluate(`JSON.stringify((${ask})(...${JSON.stringify(args)}) ?? null)`)) as Answer;
  }

  const untilIn: Browser['until'] = async (ask, ...args) => void (await until(`${ask} ${JSON.stringify(args)}`, () => read(ask, ...args)));

  async function openBar(): Promise<void> {
    await screen.press('ctrl+f');
    // What is typed before the bar is there goes to the page.
    await until('the bar for finding has the keyboard', async () => !(await read(() => document.hasFocus())));
  }

  return {
    ...page,
    read,
    open: (path) => page.open(`${site}${path}`),
    until: untilIn,
    untilAt: async (address) => {
      let last = '';
      await until(`the address ${address}`, async () => {
        last = await read(() => location.pathname + location.search + location.hash);
        return last === address;
      }).catch((error: unknown) => {
        throw new Error(`The page is at ${last}.`, { cause: error });
      });
    },
    press: screen.press,
    type: screen.type,
    point: screen.point,
    copy: async (text) => {
      await page.open('data:text/html,<input autofocus>');
      await untilIn(() => document.hasFocus() && document.activeElement?.matches('input'));
      await screen.type(text);
      await untilIn((value) => document.querySelector('input')!.value === value, text);
      await screen.press('ctrl+a');
      await screen.press('ctrl+c');
      // The keyboard has done all that was pressed before, in this order.
      await screen.press('Delete');
      await untilIn(() => document.querySelector('input')!.value === '');
    },
    find: async (text) => {
      await openBar();
      await screen.type(text);
    },
    findCopied: async () => {
      await openBar();
      await screen.press('ctrl+v');
    },
    paper: async () => {
      // In the order in which it is printed: columns would be read line by line across each other.
      const sheets = execFileSync('pdftotext', ['-raw', '-', '-'], { input: await page.print(), encoding: 'utf8' })
        .split('\f')
        .slice(0, -1);
      return { sheets: sheets.length, text: sheets.join(' ').normalize('NFKC').replace(/\s+/g, ' ') };
    },
  };
}
