import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pastedLine } from './pasted-line.ts';

for (const [of, line, status] of [
  ['an access log', '192.0.2.7 - - [18/sep/2031:10:00:00 +0000] "get /report?id=404 http/1.1" 502 157 "-" "curl/8.0"', 502],
  ['a status line with headers', 'http/1.1 504 gateway timeout server: edge content-length: 503', 504],
  ['a status line of HTTP/2', 'http/2 429 retry-after: 120', 429],
  ['JSON', '{"time":"2031-09-18","bytes":512,"status":499,"port":443}', 499],
  ['pairs of name and value', 'at=error method=get port=443 status=503 bytes=500', 503],
  [
    'HAProxy',
    'haproxy[123]: 192.0.2.5:41000 [05/jan/2031:10:00:01.111] web~ app/<nosrv> 26848/0/-1/-1/26849 503 212 - - sc-- 197/197/1/1/+3 0/0',
    503,
  ],
  [
    'AWS ALB',
    'h2 2031-09-18t10:00:00.1z app/web/1 192.0.2.7:4100 192.0.2.9:80 0.001 -1 -1 502 - 34 366 "get https://www.example.com:443/ http/2.0"',
    502,
  ],
  ['an error log without a status', '2031/09/18 10:00:00 [error] 31#31: *204 upstream timed out (110: operation timed out)', undefined],
] as const)
  test(`a line of ${of} is a paste, and its status is read`, () => assert.deepEqual(pastedLine(line), status ? { status } : {}));

for (const typed of [
  '504',
  'nginx 502 bad gateway',
  '"certificate chain" 526',
  'http 000',
  'why does status 204 have no body',
  'x-cache: miss',
])
  test(`what is typed is no paste: ${typed}`, () => assert.equal(pastedLine(typed), undefined));
