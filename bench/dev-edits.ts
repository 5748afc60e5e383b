/** How long the development server takes to show an edit, in a browser that has the page open. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { browser as findBrowser } from '../scripts/lib/browser.mjs';
import { codeUrl, homeUrl } from '../src/urls.ts';

/** Edits of each kind that count; one before them loads what is loaded once. */
const EDITS = 5;
/** Milliseconds that the server may take to start, or to show an edit. */
const PATIENCE = 120_000;

/** A kind of edit: some text of a file, what it becomes, and a page that shows it. */
interface Edit {
  edit: string;
  file: string;
  from: string;
  to: (token: string) => string;
  path: string;
}

const KINDS: Edit[] = [
  {
    edit: 'a meaning, on the page of its code',
    file: 'content/codes/cloudflare/524.yaml',
    from: 'en: Origin response timed out',
    to: (token) => `en: Origin response timed out ${token}`,
    path: codeUrl('en', 524),
  },
  {
    edit: 'a sender, on the home page',
    file: 'content/senders/cloudflare.yaml',
    from: 'short:\n  ja: Cloudflare\n  en: Cloudflare\n',
    to: (token) => `short:\n  ja: Cloudflare\n  en: Cloudflare ${token}\n`,
    path: homeUrl('en'),
  },
  {
    edit: 'a component, on the page of a code',
    file: 'src/components/code/CodeNeighbors.astro',
    from: '<nav ',
    to: (token) => `<nav data-edit="${token}" `,
    path: codeUrl('en', 524),
  },
];

/** What a kind of edit takes. */
export interface EditTime {
  edit: string;
  /** Milliseconds from saving the file until the page shows it. */
  median: number;
  longest: number;
}

/**
 * Edits files of a copy of the project while `npm run dev` serves it, and measures how long the open page takes to show each.
 *
 * @param copy the folder of the copy, which the caller removes
 * @throws when the server does not start, or a page does not show an edit
 */
export async function editTimes(copy: string): Promise<EditTime[]> {
  const port = await freePort();
  const server = spawn(process.execPath, ['scripts/run.mjs', 'scripts/dev.ts'], {
    cwd: copy,
    stdio: 'ignore',
    env: { ...process.env, PORT: String(port) },
  });
  const executablePath = await findBrowser();
  const chrome = await chromium.launch({ ...(executablePath && { executablePath }) });
  try {
    const page = await chrome.newPage({ baseURL: `http://localhost:${port}` });
    page.setDefaultTimeout(PATIENCE);
    await untilAnswers(page);
    const times: EditTime[] = [];
    for (const kind of KINDS) times.push(await timesOf(kind, copy, page));
    return times;
  } finally {
    await chrome.close();
    server.kill();
    await once(server, 'exit');
  }
}

async function timesOf({ edit, file, from, to, path }: Edit, copy: string, page: Page): Promise<EditTime> {
  const target = join(copy, file);
  const before = readFileSync(target, 'utf8');
  if (!before.includes(from)) throw new Error(`${file} has no "${from}".`);
  // Until the page listens for what the server tells it.
  const connected = page.waitForEvent('console', (message) => message.text().includes('[vite] connected.'));
  await page.goto(path);
  await connected;
  const times: number[] = [];
  for (let number = 0; number <= EDITS; number++) {
    const token = `edit-${number}`;
    const again = page.waitForEvent('console', (message) => message.text().includes('[vite] connected.'));
    const start = performance.now();
    writeFileSync(target, before.replace(from, to(token)));
    await page.locator(`:text("${token}"), [data-edit="${token}"]`).first().waitFor({ state: 'attached' });
    if (number > 0) times.push(performance.now() - start);
    await again;
  }
  times.sort((a, b) => a - b);
  return { edit, median: Math.round(times[times.length >> 1]), longest: Math.round(times.at(-1)!) };
}

/** Waits until the server answers. */
async function untilAnswers(page: Page): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (!(await page.goto('/').catch(() => undefined))) if (performance.now() > end) throw new Error('npm run dev does not answer.');
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0);
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  await once(probe.close(), 'close');
  return port;
}
