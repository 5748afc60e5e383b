import assert from 'node:assert/strict';
import { test } from 'node:test';
import { meaningInMessage } from './value-in-message.ts';

const FILE = {
  values: [
    ['1016', 'cloudflare-1016'],
    ['404.13', 'iis-404-13'],
    ['UF', 'envoy-uf'],
    ['URX', 'envoy-urx'],
    ['DO', 'envoy-do'],
    ['OriginDnsError', 'cloudfront-dns'],
    ['a_b{c_d}', 'envoy-details'],
  ],
  patterns: [
    ['^[HRL]\\d\\d$', 'heroku'],
    ['^ERR_[A-Z0-9_]+$', 'chromium'],
    ['^[CSc-][D-]--$', 'haproxy'],
    ['^1\\d{3}$', 'cloudflare'],
  ],
} as const;
const file = { values: [...FILE.values], patterns: [...FILE.patterns] };
const meaning = (message: string) => meaningInMessage(message, file, new Set([200, 499, 502, 503, 524]));

for (const [message, found] of Object.entries({
  'error code: 1016': 'cloudflare-1016',
  'HTTP エラー 404.13 - Not Found': 'iis-404-13',
  'response_flags=UF,URX': 'envoy-uf',
  'response_flags:UF': 'envoy-uf',
  '503 UF': 'envoy-uf',
  'x-edge-detailed-result-type: OriginDnsError': 'cloudfront-dns',
  'x-edge-detailed-result-type が origindnserror': 'cloudfront-dns',
  'details="a_b{c_d}"': 'envoy-details',
  'at=error code=H12 desc="Request timeout" status=503': 'heroku',
  H10エラー: 'heroku',
  'net::ERR_HTTP2_PROTOCOL_ERROR 200 (OK)': 'chromium',
  '接続できません。ERR_CONNECTION_REFUSED': 'chromium',
  'termination_state=cD--': 'haproxy',
  'Error 524: A timeout occurred': 'codes/524/',
  エラー524: 'codes/524/',
  '{"EdgeResponseStatus":524,"OriginResponseStatus":0}': 'codes/524/',
  'status:499 upstream_status:-': 'codes/499/',
  '502回避のため': 'codes/502/',
  'ステータスコード 499': 'codes/499/',
  '"GET / HTTP/1.1" 499 0 "-" "okhttp/4.12.0"': 'codes/499/',
}))
  test(`${message} leads to ${found}`, () => assert.equal(meaning(message), found));

for (const message of [
  'do it or not',
  '2026-11-30 12:34:56 port 1016',
  '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  'after 502 ms',
  '192.0.2.200 10.200.0.1',
  '502 after 503',
  '500円引き、502件、503 回',
  '更新日時：2024年5月3日 5:02:11',
  'a-524-b v5.502',
  '123456524',
  '---- a - b',
  '',
])
  test(`${message || 'nothing'} leads nowhere`, () => assert.equal(meaning(message), undefined));
