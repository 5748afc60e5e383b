import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseQuery } from './parse.ts';
import { withoutAddresses } from './strip-addresses.ts';

for (const [query, codes, terms] of [
  ['recv() failed (104: Connection reset by peer) 192.0.2.1:8080', [], ['recv', 'failed', 'connection', 'reset', 'by', 'peer']],
  ['GET https://www.example.com/x 504', [504], ['get']],
  ['dns lookup of origin.example failed', [], ['dns', 'lookup', 'failed']],
  ['証明書 localhost', [], ['証明書']],
  ['gateway timeout', [], ['gateway', 'timeout']],
] as const)
  test(`of ${query}, the hosts, addresses and numbers of the system are not looked for`, () => {
    const stripped = withoutAddresses(parseQuery(query));
    assert.deepEqual([stripped.codes, stripped.terms], [codes, terms]);
  });
