import assert from 'node:assert/strict';
import { test } from 'node:test';
import { valueInPath } from './field-value.ts';

const value = (text: string) => valueInPath(`/codes/${encodeURIComponent(text)}/`);

test('a value is read from an address with and without a language, below any path', () => {
  for (const path of ['/codes/UF', '/codes/UF/', '/ja/codes/UF/', '/status/en/codes/UF']) assert.equal(valueInPath(path), 'UF');
  for (const path of ['/codes/', '/codes', '/UF', '/en/']) assert.equal(valueInPath(path), undefined);
});

test('codes have one form, however they are written', () => {
  for (const text of ['504', '0504', '５０４', 'HTTP/504', 'http 504', 'status=504', '"504"', '(504)'])
    assert.equal(value(text), '504', text);
  assert.equal(value('000'), '0');
  for (const text of ['-1', '1016', '404.13', '504x']) assert.equal(value(text), text);
});

test('curl and Chromium write their names in several ways', () => {
  for (const text of ['curl:56', 'curl: (56)', 'curl (56)', 'CURL-56']) assert.equal(value(text), 'curl:56', text);
  assert.equal(value('net::ERR_FAILED'), 'ERR_FAILED');
});

test('what is escaped wrongly is taken as it is', () => assert.equal(valueInPath('/codes/%E0%A4%A'), '%E0%A4%A'));
