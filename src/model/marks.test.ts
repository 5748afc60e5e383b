/** A reader is shown only the marks that can occur with the code they see. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Sender } from '../content/schema.ts';
import { marksWith } from './marks.ts';

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
