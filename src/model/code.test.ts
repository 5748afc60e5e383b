/** What follows from the number of a code, and from its meanings. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { classOf, codeInPath, codesOf, isFailure, lastChecked, nearestCodes, type CodeMeaning } from './code.ts';

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

for (const [code, expected] of [
  [0, true],
  [99, false],
  [304, false],
  [400, true],
  [599, true],
  [614, true],
] as const) {
  test(`${code} ${expected ? 'reports' : 'does not report'} a failure`, () => assert.equal(isFailure(code), expected));
}

test('meanings of one number become one code, in the order in which they come', () => {
  const meaning = (id: string) => ({ id, sender: id.split('/')[0], code: Number(id.split('/')[1]) }) as CodeMeaning;
  const codes = codesOf([meaning('nginx/499'), meaning('http/504'), meaning('nginx/504')]);
  assert.deepEqual(
    codes.map(({ code, codeClass, meanings }) => [code, codeClass, meanings.map(({ sender }) => sender)]),
    [
      [499, '4xx', ['nginx']],
      [504, '5xx', ['http', 'nginx']],
    ],
  );
});

test('the last check of a code is the newest day on which a source of any of its meanings was checked', () => {
  const checkedOn = (...days: string[]) => ({ sources: days.map((checked) => ({ source: 'a', locator: '§1', checked })) });
  assert.equal(lastChecked([checkedOn('2026-11-01', '2026-11-23'), checkedOn('2025-12-31')]), '2026-11-23');
});
