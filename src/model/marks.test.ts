/** A reader is shown only the marks that can occur with the code they see. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Sender } from '../content/schema.ts';
import type { Code } from './code.ts';
import { marksWith, withMarksFirst } from './marks.ts';

const marks = [{ mark: 'always' }, { mark: 'only 504', codes: [504] }, { mark: 'not 499', notCodes: [499] }] as Sender['evidence'];

for (const [code, expected] of [
  [504, ['always', 'only 504', 'not 499']],
  [499, ['always']],
  [502, ['always', 'not 499']],
] as const)
  test(`with ${code}, ${expected.join(' and ')} can be seen`, () =>
    assert.deepEqual(
      marksWith(marks, code).map(({ mark }) => mark),
      expected,
    ));

test('senders without a mark of the code come last, and the others keep their order', () => {
  const senders = new Map(
    Object.entries({ http: [], nginx: marks, envoy: [{ mark: 'UF', codes: [503] }], iis: marks }).map(([id, evidence]) => [
      id,
      { evidence } as unknown as Sender,
    ]),
  );
  const code = { code: 504, meanings: [...senders.keys()].map((sender) => ({ sender })) } as Code;
  assert.deepEqual(
    withMarksFirst(code, senders).meanings.map(({ sender }) => sender),
    ['nginx', 'iis', 'http', 'envoy'],
  );
});
