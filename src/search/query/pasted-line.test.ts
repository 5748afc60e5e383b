import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pastedLine } from './pasted-line.ts';

for (const [of, line, status, sender] of [
  ['an access log', '192.0.2.7 - - [18/sep/2031:10:00:00 +0000] "get /report?id=404 http/1.1" 502 157 "-" "curl/8.0"', 502, 'nginx'],
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
    'aws-alb',
  ],
  [
    'Envoy',
    '[2031-09-18t10:00:00.000z] "get /cart http/1.1" 503 uf,urx upstream_reset_before_response_started{connection_failure} - "-" 0 152 3 - "-"',
    503,
    'envoy',
  ],
  [
    'CloudFront',
    '2031-09-18\t10:00:00\tnrt57-p1\t1045\t192.0.2.7\tget\td111.cloudfront.net\t/index.html\t502\t-\tmozilla',
    502,
    'aws-cloudfront',
  ],
  ['Cloudflare', '{"clientip":"192.0.2.7","edgeresponsestatus":522,"originresponsestatus":0,"edgeresponsebytes":504}', 522, 'cloudflare'],
  ['EdgeOne', '{"edgeresponsestatuscode":"554","requesttime":"2031-09-18"}', 554, 'tencent-edgeone'],
  ['Google Cloud', '{"httprequest":{"requestmethod":"get","requestsize":"512","status":502},"jsonpayload":{}}', 502, 'google-lb'],
  ['Alibaba Cloud', '{"app_lb_id":"alb-1","body_bytes_sent":"562","status":"504","upstream_status":"502"}', 504, 'alibaba-alb'],
  ['a request without its protocol', '192.0.2.7 "get /report" 502 157', 502],
  [
    'an error log without a status',
    '2031/09/18 10:00:00 [error] 31#31: *204 upstream timed out (110: operation timed out)',
    undefined,
    'nginx',
  ],
  ['a stack trace', 'error: request failed\n    at client.send (/app/client.js:404:12)', undefined],
] as const)
  test(`a line of ${of} is a paste, and its status is read`, () =>
    assert.deepEqual(pastedLine(line), { statuses: status ? [status] : [], ...(sender && { sender }) }));

for (const typed of [
  '504',
  'nginx 502 bad gateway',
  '"certificate chain" 526',
  'http 000',
  'why does status 204 have no body',
  'x-cache: miss',
])
  test(`what is typed is no paste: ${typed}`, () => assert.equal(pastedLine(typed), undefined));

test('the status of each line counts, once', () => {
  const lines = [502, 200, 502, 504].map(
    (status) => `192.0.2.7 - - [18/sep/2031:10:00:00 +0000] "get / http/1.1" ${status} 157 "-" "curl/8.0"`,
  );
  assert.deepEqual(pastedLine(lines.join('\n'))?.statuses, [502, 200, 504]);
});
