/**
 * `npm run weigh [-- --senders | --offline]`: the weight of the built pages (brotli, styles and scripts inside) and what a first visit
 * loads; with `--senders`, that of code pages by their number of senders, some of which the content does not have yet; with `--offline`,
 * that of what browsers keep, beside that of the same files by a request each.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { filesOf } from '../scripts/lib/built-site.ts';
import { orFail } from '../scripts/lib/run.mjs';
import { LANGS } from '../src/languages.ts';
import { isArchived } from '../src/offline/archived-files.ts';
import { parseArchive } from '../src/offline/kept-site.ts';
import { weighSenders } from './weigh-senders.ts';

const { senders, offline } = orFail(() => parseArgs({ options: { senders: { type: 'boolean' }, offline: { type: 'boolean' } } })).values;
if (senders) await printSenders();
else if (offline) printOffline();
else printPages();

async function printSenders(): Promise<void> {
  console.log('Building codes with several numbers of senders in a copy of the project, which takes about a minute …');
  const rows = await weighSenders('.');
  console.log('Bytes of brotli; up to the first section is the heading, the warning and the choice:');
  console.table(rows);
  for (const [lang, ofLang] of Map.groupBy(rows, (row) => row.lang)) {
    const [first, last] = [ofLang[0], ofLang.at(-1)!];
    const slope = (last.whole - first.whole) / (last.senders - first.senders);
    console.log(`${lang}: ${Math.round(slope)} bytes for each sender between ${first.senders} and ${last.senders}`);
  }
}

function printOffline(): void {
  const files = filesOf('dist');
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
  const rows = files.flatMap((file) => {
    const { lang, kind } = parseArchive(`/${file}`) ?? {};
    if (!LANGS.some((known) => known === lang)) return [];
    const contents = files
      .filter((each) => isArchived(each, lang as (typeof LANGS)[number], kind!))
      .map((each) => readFileSync(join('dist', each)));
    return {
      archive: file.replace('offline/', ''),
      bytes: readFileSync(join('dist', file)).length,
      requests: contents.length,
      // Pagefind's files are compressed already.
      'bytes, each in brotli': sum(contents.map((content) => Math.min(content.length, brotliCompressSync(content).length))),
      'bytes, plain': sum(contents.map((content) => content.length)),
    };
  });
  console.log('One request for each archive, or as many as it has files:');
  console.table(rows);
  console.log(`The service worker: ${brotliCompressSync(readFileSync('dist/sw.js')).length} bytes (brotli)`);
}

function printPages(): void {
  const files = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  console.log(`Compressing ${files.length} pages as a host does, which takes about half a minute …`);
  const pages = files
    .map((file) => {
      const html = readFileSync(join('dist', file), 'utf8');
      const bytes = (pattern: RegExp) => [...html.matchAll(pattern)].reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0);
      return {
        page: `/${file.replace(/index\.html$/, '')}`,
        brotli: brotliCompressSync(html).length,
        // Up to the end of the first section: what a reader needs first.
        first: brotliCompressSync(html.includes('</section>') ? html.slice(0, html.indexOf('</section>')) : html).length,
        html: Buffer.byteLength(html),
        css: bytes(/<style[^>]*>([\s\S]*?)<\/style>/g),
        script: bytes(/<script(?! type="application\/ld\+json")[^>]*>([\s\S]*?)<\/script>/g),
        // Style sheets, scripts, images and frames that the HTML itself names: none, as long as everything is inside.
        furtherRequests: (html.match(/<link[^>]*rel="stylesheet"|<script[^>]*\ssrc=|<img|<iframe/g) ?? []).length,
      };
    })
    .sort((a, b) => b.brotli - a.brotli);

  const ofCodes = pages.filter(({ page }) => /^\/\w+\/codes\/\d/.test(page));
  console.log(`${pages.length} pages; the ten heaviest, in bytes:`);
  console.table(pages.slice(0, 10));
  console.log(
    `the median of all pages: ${medianOf(pages.map(({ brotli }) => brotli))}, of codes: ${medianOf(ofCodes.map(({ brotli }) => brotli))}`,
  );
  console.log(`the most up to the first section of a code: ${Math.max(...ofCodes.map(({ first }) => first))}`);
}

function medianOf(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
