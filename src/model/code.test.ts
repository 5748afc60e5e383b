import assert from 'node:assert/strict';
import { test } from 'node:test';
import { classOf, codeInPath, nearestCodes } from './code.ts';

const classes: [number, string][] = [
  [100, '1xx'],
  [199, '1xx'],
  [200, '2xx'],
  [404, '4xx'],
  [599, '5xx'],
  [600, 'other'],
  [614, 'other'],
  [99, 'other'],
  [0, 'other'],
  [999, 'other'],
];
for (const [code, expected] of classes) {
  test(`${code} belongs to class ${expected}`, () => assert.equal(classOf(code), expected));
}

test('the nearest codes come nearest first, the smaller of two equally near ones first', () => {
  assert.deepEqual(nearestCodes(599, [503, 504, 562, 567], 2), [567, 562]);
  assert.deepEqual(nearestCodes(505, [504, 506, 500], 3), [504, 506, 500]);
  assert.deepEqual(nearestCodes(1, [], 3), []);
});

const paths: [string, number | undefined][] = [
  ['/599', 599],
  ['/ja/codes/599/', 599],
  ['/status/en/codes/0/', 0],
  ['/404/504', 504],
  ['/ja/codes/5990/', undefined],
  ['/ja/codes/<504>/', undefined],
  ['/', undefined],
];
for (const [path, expected] of paths) {
  test(`the path ${path} names ${expected ?? 'no code'}`, () => assert.equal(codeInPath(path), expected));
}
