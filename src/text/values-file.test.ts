import assert from 'node:assert/strict';
import { test } from 'node:test';
import { meaningOf, readValues, writeValues } from './values-file.ts';

const file = {
  values: [
    ['UF', 'codes/503/#envoy'],
    ['ERR_READ_TIMEOUT', 'codes/504/#akamai'],
    ['reset{failure}', 'codes/502/#envoy'],
  ],
  patterns: [['^H\\d\\d$', 'uncovered/#heroku']],
} as const;
const meaning = (value: string) => meaningOf(value, { values: [...file.values], patterns: [...file.patterns] });

test('a value has the meaning of its own, of what it looks like, or none', () => {
  assert.equal(meaning('UF'), 'codes/503/#envoy');
  assert.equal(meaning('uf'), 'codes/503/#envoy');
  assert.equal(meaning('H12'), 'uncovered/#heroku');
  assert.equal(meaning('H123'), undefined);
});

test('of several values that a log joins, the first that is known counts', () => {
  assert.equal(meaning('UF,URX'), 'codes/503/#envoy');
  assert.equal(meaning('ERR_READ_TIMEOUT|before_resp_hdrs'), 'codes/504/#akamai');
  assert.equal(meaning('reset{failure,TLS_error}'), 'codes/502/#envoy');
});

test('the file is read as it was written, and nothing else is', () => {
  assert.deepEqual(readValues(writeValues({ values: [...file.values], patterns: [...file.patterns] })), file);
  for (const text of ['', '<!doctype html>\n\n<p>', 'a\tb\n']) assert.throws(() => readValues(text), text);
});
