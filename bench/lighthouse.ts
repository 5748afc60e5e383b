/**
 * `npm run bench:lighthouse`: Lighthouse on the built site, as on a phone. It is not among the dependencies, being larger than all of
 * them, so it is fetched when it is asked for.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { browser as findBrowser } from '../scripts/lib/browser.mjs';
import { fail } from '../scripts/lib/run.mjs';
import { serveCompressed } from './serve-compressed.ts';

const LIGHTHOUSE = 'lighthouse@13.5.0';
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const PAGES = [
  '/ja/',
  '/en/',
  '/ja/codes/504/',
  '/en/codes/539/',
  '/ja/classes/5xx/',
  '/en/codes/',
  '/ja/guides/who-sent-it/',
  '/en/guides/errata/',
];
/** Where the default build says it stands: canonical addresses have to be the ones that are asked for. */
const PORT = 4321;

interface Report {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null; displayValue?: string; numericValue?: number; title: string }>;
}

const browser = (await findBrowser()) || chromium.executablePath();
const { baseURL, close } = await serveCompressed('dist', { port: PORT }).catch((error: Error) =>
  fail(`Port ${PORT} cannot be used (${error.message}). Stop what listens on it: the pages name it in their canonical addresses.`),
);
const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'));
let perfect = true;
const rows = [];
try {
  for (const path of PAGES) {
    const file = join(folder, 'report.json');
    const { status, stderr } = await lighthouse(`${baseURL}${path}`, file);
    if (status !== 0 || !existsSync(file))
      fail(`Lighthouse could not be run: it needs the npm registry the first time, and a Chromium (${browser}).\n${stderr}`);
    const { categories, audits } = JSON.parse(readFileSync(file, 'utf8')) as Report;
    const scores = Object.fromEntries(CATEGORIES.map((id) => [id, Math.round((categories[id]?.score ?? 0) * 100)]));
    const shift = audits['cumulative-layout-shift']?.numericValue ?? NaN;
    const failed = CATEGORIES.flatMap((id) => categories[id]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => id);
    perfect &&= Object.values(scores).every((score) => score === 100) && shift === 0;
    rows.push({
      page: path,
      ...scores,
      LCP: audits['largest-contentful-paint']?.displayValue,
      CLS: shift,
      TBT: audits['total-blocking-time']?.displayValue,
      failed: failed.join(' '),
    });
    rmSync(file);
  }
} finally {
  rmSync(folder, { recursive: true });
  close();
}
console.table(rows);
process.exitCode = perfect ? 0 : 1;

function lighthouse(url: string, file: string): Promise<{ status: number | null; stderr: string }> {
  const child = spawn(
    'npm',
    [
      ...['exec', '--yes', `--package=${LIGHTHOUSE}`, '--', 'lighthouse', url],
      ...['--quiet', '--output=json', `--output-path=${file}`, `--only-categories=${CATEGORIES.join()}`],
      '--chrome-flags=--headless=new --no-sandbox',
    ],
    { env: { ...process.env, CHROME_PATH: browser } },
  );
  let stderr = '';
  child.stderr.on('data', (text) => (stderr += text));
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, stderr })));
}
