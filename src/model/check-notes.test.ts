/** Which warnings a check is shown with. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { needsOpenSsl, needsTimeout, sendsBody, showsFields } from './check-notes.ts';

test('a command that sends a body or an unsafe method is marked', () => {
  for (const command of ['curl -d key=value https://x/', 'head /dev/zero | curl --data-binary @- https://x/', 'curl -X DELETE https://x/'])
    assert.ok(sendsBody({ command }), command);
  for (const command of ['curl -D - https://x/', 'curl -X OPTIONS https://x/', 'curl -X TRACE https://x/'])
    assert.ok(!sendsBody({ command }), command);
});

test('a command that needs a tool that not every system has is marked', () => {
  assert.ok(needsTimeout({ command: 'timeout 5 bash -c true' }));
  assert.ok(!needsTimeout({ command: 'curl --connect-timeout 5 https://x/' }));
  assert.ok(needsOpenSsl({ command: 'openssl s_client -connect x:443 -verify_hostname x' }));
  assert.ok(!needsOpenSsl({ command: 'openssl s_client -connect x:443' }));
});

test('a finding with the name of a header field is marked', () => {
  const finding = (part: string) => ({ findings: [{ expect: [part], ja: 'x', en: 'x' }] });
  assert.ok(showsFields(finding('Retry-After:')));
  assert.ok(!showsFields(finding('status: NXDOMAIN')));
});
