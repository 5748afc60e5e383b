/** Lines of logs in which the command finds the status code, and lines in which there is none. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeInLine } from './log-line.ts';

const LINES: [line: string, code: number | undefined, sender?: string][] = [
  ['203.0.113.5 - - [30/Nov/2026:03:00:00 +0000] "GET / HTTP/1.1" 504 167', 504],
  ['203.0.113.5 - - [30/Nov/2026:03:00:00 +0000] "GET /?a=\\"b\\" HTTP/1.1" 499 0 "-" "curl/8"', 499],
  ['203.0.113.5 - - [30/Nov/2026:03:00:00 +0000] "" 400 0 "-" "-"', 400],
  ['203.0.113.5 - - [30/Nov/2026:03:00:00 +0000] "GET / HTTP/1.1" 304 -', 304],
  [
    'https 2026-11-30T03:00:00.000000Z app/web/50dc6c495c0c9188 203.0.113.5:2817 10.0.0.1:80 0.086 0.048 -1 502 - 34 366 "GET https://www.example.com:443/ HTTP/1.1"',
    502,
    'aws-alb',
  ],
  ['{"ClientIP":"203.0.113.5","EdgeResponseStatus":524,"OriginResponseStatus":0}', 524, 'cloudflare'],
  ['{"EdgeResponseStatus":0}', 0, 'cloudflare'],
  ['{"level":"error","status":503,"path":"/"}', 503],
  ['{"http":{"status_code": "502"}}', 502],
  ["{'statusCode': 429}", 429],
  ['{"http.response.status_code":500}', 500],
  ['level=error msg="upstream" status=503 took=3s', 503],
  ['time=… http_code=000', 0],
  ['response_code: 503', 503],
  ['HTTP/1.1 504 Gateway Timeout', 504],
  ['< HTTP/2 521 ', 521],
  ['status=ok', undefined],
  ['exit status=1', undefined],
  ['{"code":0}', undefined],
  ['took 504 ms', undefined],
  ['{"status":5042}', undefined],
  ['', undefined],
];

for (const [line, code, sender] of LINES)
  test(`${code ?? 'no code'} in: ${line.slice(0, 60)}`, () => {
    assert.deepEqual(codeInLine(line), code === undefined ? undefined : { code, sender });
  });

test('a long line that is made to be slow is read at once', () => {
  for (const part of ['\\"', '"', '" 5', 'status', 'a.', 'a-status=', '{"status"   ', 'https x app/ ']) {
    const line = part.repeat(200_000);
    const start = performance.now();
    codeInLine(line);
    assert.ok(performance.now() - start < 500, part);
  }
});
