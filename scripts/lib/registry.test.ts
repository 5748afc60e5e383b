import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseRegistry } from './registry.ts';

test('the registry’s file is read with phrases, documents and sections', () => {
  const csv = [
    'Value,Description,Reference',
    '102,Processing,[RFC2518]',
    '105-199,Unassigned,',
    '404,Not Found,"[RFC9110, Section 15.5.5]"',
    '418,(Unused),"[RFC9110, Section 15.5.19]"',
    '510,Not Extended (OBSOLETED),"[RFC2774][Status change of HTTP experiments to Historic]"',
    '',
  ].join('\r\n');
  assert.deepEqual(parseRegistry(csv), [
    { code: 102, phrase: 'Processing', document: 'rfc2518' },
    { code: 404, phrase: 'Not Found', document: 'rfc9110', section: '15.5.5' },
    { code: 418, phrase: '(Unused)', document: 'rfc9110', section: '15.5.19' },
    { code: 510, phrase: 'Not Extended', document: 'rfc2774' },
  ]);
});
