/** `npm run weigh`: the weight of the built pages (brotli, styles and scripts inside) and what a first visit loads. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

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
      script: bytes(/<script[^>]*>([\s\S]*?)<\/script>/g),
      // Style sheets, scripts, images and frames that the HTML itself names: none, as long as everything is inside.
      furtherRequests: (html.match(/<link[^>]*rel="stylesheet"|<script[^>]*\ssrc=|<img|<iframe/g) ?? []).length,
    };
  })
  .sort((a, b) => b.brotli - a.brotli);

const named = pages.filter(({ page }) => page === '/ja/codes/504/');
console.log(`${pages.length} pages; the heaviest ones and /ja/codes/504/, in bytes:`);
console.table([...pages.slice(0, 5), ...named]);
