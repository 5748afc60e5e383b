import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lacking, readAddresses, union, writeAddresses } from './addresses.ts';

const addresses = new Map([
  ['/{lang}/codes/9/', new Set(['nginx', 'http'])],
  ['/codes/', new Set<string>()],
]);

test('addresses are read as they were written, in alphabetical order', () => {
  const text = writeAddresses(addresses);
  assert.equal(text, '/codes/\n/{lang}/codes/9/ #http #nginx\n');
  assert.deepEqual(writeAddresses(readAddresses(`# A comment.\n${text}`)), text);
});

test('what is lacking is told with its fragment, unless it has moved', () => {
  const fewer = new Map([['/{lang}/codes/9/', new Set(['http'])]]);
  assert.deepEqual(lacking(addresses, fewer, []), ['/{lang}/codes/9/#nginx', '/codes/']);
  assert.deepEqual(lacking(addresses, fewer, ['/codes/', '/{lang}/codes/9/#nginx']), []);
  assert.deepEqual(lacking(fewer, addresses, []), []);
});

test('both together have all addresses and fragments', () => {
  assert.equal(writeAddresses(union(new Map([['/codes/', new Set(['a'])]]), addresses)), '/codes/ #a\n/{lang}/codes/9/ #http #nginx\n');
});
