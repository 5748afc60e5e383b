import assert from 'node:assert/strict';
import { test } from 'node:test';
import { model } from '../model/index.ts';
import { expectedOutput } from './expected-output.ts';

for (const [part, shown] of Object.entries({
  'status={code} bytes=0': 'status=504 bytes=0',
  'origin=5': 'origin=5xx',
  'bytes=66000 status=4': 'bytes=66000 status=4xx',
  'exit=1': 'exit=1',
  'status=304': 'status=304',
  'curl: (28)': 'curl: (28)',
}))
  test(`an output with ${part} is shown as ${shown}`, () => assert.equal(expectedOutput(part, 504), shown));

test('no status is shown that no server sends, in any check', () => {
  for (const { findings } of model().checks.values())
    for (const { expect, absent = [] } of findings)
      for (const part of [...expect, ...absent]) assert.doesNotMatch(expectedOutput(part, 504), /\b(?:status|origin)=\d{1,2}$/);
});
