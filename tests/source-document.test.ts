/**
 * Every row of the source document has its page in both languages, with the facts that must not be lost.
 * The rows: line of the document, sender, code, and what must stand in that sender's section, whatever the language.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { readContent } from '../src/content/read.ts';
import { LANGS } from '../src/languages.ts';
import { mainText } from '../scripts/lib/built-site.ts';

type Row = [line: number, code: number, ...facts: string[]];

const CDN_TABLE: Row[] = [
  [5, 0],
  [6, 400],
  [7, 403, '514'],
  [8, 404],
  [9, 413, '32 MB', '200 MB'],
  [10, 414, '2 KB'],
  [11, 423, '301', '302', 'HTTPS'],
  [12, 499],
  [13, 502],
  [14, 503, 'COS', 'no-cache', 'no-store'],
  [15, 504, '5', '10', '60'],
  [16, 509],
  [17, 514, 'HTTPS', 'IP'],
  [18, 524, 'Cloudflare', '614'],
  [19, 531, 'DNS'],
  [20, 532, '443'],
  [21, 533, '443'],
  [22, 537],
  [23, 538, 'TLS'],
  [24, 539],
  [25, 540],
  [26, 562, 'X-NWS-LOG-UUID'],
  [27, 563, 'X-NWS-LOG-UUID', '567'],
  [28, 564, 'X-NWS-LOG-UUID', '443', 'HTTP'],
  // The document repeats 563 here; the other editions have 567.
  [29, 567, 'X-NWS-LOG-UUID', '563', 'EdgeOne'],
];

const HTTP_TABLE: Row[] = [
  [37, 100, 'Expect: 100-continue', '417'],
  [38, 101, 'Upgrade', 'WebSocket'],
  [39, 102, 'WebDAV'],
  [40, 103, 'Link'],
  [41, 200, 'GET', 'POST'],
  [42, 201, 'Location', '202'],
  [43, 202],
  [44, 203],
  [45, 204, 'Wi-Fi'],
  [46, 205],
  [47, 206, 'Range'],
  [48, 207, 'XML'],
  [49, 208, 'DAV'],
  [50, 226],
  [51, 300],
  [52, 301, 'Location'],
  [53, 302, '301'],
  [54, 303, 'GET'],
  [55, 304, 'If-Modified-Since', 'If-None-Match'],
  [56, 305, 'Location'],
  [57, 306],
  [58, 307, '302', 'POST'],
  [59, 308, '301'],
  [60, 401, '403', 'WWW-Authenticate'],
  [61, 405, 'Allow'],
  [62, 406, 'Accept'],
  [63, 407, 'Proxy-Authenticate', '401'],
  [64, 408],
  [65, 409],
  [66, 410, '404'],
  [67, 411, 'Content-Length'],
  [68, 412],
  [69, 415, 'SVG'],
  [70, 416],
  [71, 417, 'Expect'],
  [72, 500],
  [73, 501],
  [74, 505],
  [75, 508],
  [76, 510],
];

/** Standard codes that the document defines only in the CDN's sense; their standard meaning must stand beside it. */
const STANDARD_MEANINGS_LEFT_OUT = [400, 403, 404, 413, 414, 423, 502, 503, 504];

/** The text of one sender's section on a code's page. */
function section(lang: string, code: number, sender: string): string {
  const html = readFileSync(`dist/${lang}/codes/${code}/index.html`, 'utf8');
  const found = new RegExp(`<section id="${sender}"[\\s\\S]*?</section>`).exec(html)?.[0];
  assert.ok(found, `/${lang}/codes/${code}/ has no section ${sender}`);
  return mainText(`<main>${found}</main>`);
}

for (const [table, sender, rows] of [
  ['CDN', 'tencent-cdn', CDN_TABLE],
  ['HTTP', 'http', HTTP_TABLE],
] as const) {
  describe(`the ${table} table of the source document`, () => {
    for (const [line, code, ...facts] of rows) {
      test(`line ${line}: ${code} has its page in both languages with its facts`, () => {
        for (const lang of LANGS) {
          const text = section(lang, code, sender);
          for (const fact of facts) assert.ok(text.includes(fact), `/${lang}/codes/${code}/#${sender} does not say ${fact}`);
        }
      });
    }
  });
}

test('the standard meaning stands beside the CDN’s where the document gives only the latter', () => {
  for (const code of STANDARD_MEANINGS_LEFT_OUT) {
    for (const lang of LANGS) {
      section(lang, code, 'http');
      section(lang, code, 'tencent-cdn');
    }
  }
});

test('no page stands for a row that the document does not have, and every row is there once', () => {
  assert.equal(new Set(CDN_TABLE.map(([, code]) => code)).size, 25);
  assert.equal(new Set(HTTP_TABLE.map(([, code]) => code)).size, 40);
});

/** Lines whose facts are wrong (and 29, which repeats 27): each must be corrected as data. */
const WRONG_LINES = [6, 7, 15, 17, 29, 37, 39, 42, 44, 47, 48, 56, 57, 58, 59, 64, 68, 71, 73, 75, 76];

test('every wrong line of the source document is corrected on its page and in the errata', () => {
  const corrections = [...readContent('.').meanings.values()].flatMap(({ data }) => data?.corrections ?? []);
  const missing = WRONG_LINES.filter((line) => !corrections.some((correction) => correction.line === line));
  assert.deepEqual(missing, []);
  for (const lang of LANGS) {
    const errata = readFileSync(`dist/${lang}/guides/errata/index.html`, 'utf8');
    assert.equal(errata.match(/<li id="[a-z-]+-\d+-\d+"/g)?.length, corrections.length);
  }
});
