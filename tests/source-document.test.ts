/** Every row of the source document has its page in every language, with its facts and, where the row is wrong, its correction. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { attributeValues, pageAt, shows } from '../scripts/lib/built-site.ts';
import { LANGS } from '../src/languages.ts';
import { ascending, meanings } from './support/content.ts';

/** A line of the document, its code, and what the sender's section must contain in every language. */
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
  // The document repeats 563 here; other editions have 567.
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

/** Codes of Tencent Cloud CDN that only another edition of the document has. */
const ONLY_IN_CHINESE = [566, 614];

/** Standard codes that the document defines only in the CDN's sense; their pages must also have the standard meaning. */
const STANDARD_MEANINGS_LEFT_OUT = [400, 403, 404, 413, 414, 423, 502, 503, 504];

/** The section of a sender on the page of a code; the test fails when there is none. */
function section(lang: string, code: number, sender: string): Element {
  const found = pageAt('dist', `/${lang}/codes/${code}/`).document.querySelector(`section#${sender}`);
  assert.ok(found, `/${lang}/codes/${code}/ has no section ${sender}`);
  return found;
}

for (const [table, sender, rows] of [
  ['CDN', 'tencent-cdn', CDN_TABLE],
  ['HTTP', 'http', HTTP_TABLE],
] as const) {
  describe(`the ${table} table of the source document`, () => {
    for (const [line, code, ...facts] of rows) {
      test(`line ${line}: ${code} has its page in both languages with its facts`, () => {
        for (const lang of LANGS) {
          const part = section(lang, code, sender);
          for (const fact of facts) assert.ok(shows(part, fact), `/${lang}/codes/${code}/#${sender} does not say ${fact}`);
        }
      });
    }
  });
}

test('a code that the document defines only for the CDN has its standard meaning, too', () => {
  for (const code of STANDARD_MEANINGS_LEFT_OUT) {
    for (const lang of LANGS) {
      section(lang, code, 'http');
      section(lang, code, 'tencent-cdn');
    }
  }
});

test('the tables of this file have every line of the document, each once', () => {
  const lines = [...CDN_TABLE, ...HTTP_TABLE].map(([line]) => line);
  const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index);
  assert.deepEqual(lines, [...range(5, 29), ...range(37, 76)]);
});

test('Tencent Cloud CDN has the codes of the document, those that only another edition has, and no others', () => {
  const rows = CDN_TABLE.map(([, code]) => code);
  const ofSender = meanings.filter(({ sender }) => sender === 'tencent-cdn');
  const citing = ofSender.filter(({ sources }) => sources.some(({ source }) => source === 'tencent-cdn-status-ja'));
  assert.deepEqual(ascending(citing.map(({ code }) => code)), ascending(rows));
  for (const lang of LANGS) {
    const listed = attributeValues(pageAt('dist', `/${lang}/senders/tencent-cdn/`).document, 'href')
      .filter((href) => href.endsWith('/#tencent-cdn'))
      .map((href) => Number(/\/codes\/(\d+)\//.exec(href)![1]));
    assert.deepEqual(ascending(listed), ascending([...rows, ...ONLY_IN_CHINESE]), lang);
  }
});

/** Lines whose facts are wrong, and 29, which repeats the code of 27; each has a correction in the content. */
const WRONG_LINES = [6, 7, 15, 17, 29, 37, 39, 42, 44, 47, 48, 56, 57, 58, 59, 64, 68, 71, 73, 75, 76];

test('every wrong line of the source document is corrected on its page and in the errata', () => {
  const corrections = meanings.flatMap((meaning) => meaning.corrections);
  const missing = WRONG_LINES.filter((line) => !corrections.some((correction) => correction.line === line));
  assert.deepEqual(missing, []);
  for (const lang of LANGS) {
    const ids = attributeValues(pageAt('dist', `/${lang}/guides/errata/`).document, 'id');
    assert.equal(ids.filter((id) => /^[a-z-]+-\d+-\d+$/.test(id)).length, corrections.length);
  }
});
