/** Which cells and rows of a guide are addresses of numbers. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseGuide } from './guide.ts';
import { numberedRowsOf, numbersInCell } from './numbered-rows.ts';

for (const [text, numbers] of [
  ['1016', ['1016']],
  [' 404.13 ', ['404.13']],
  ['1006, 1007, 1008, 1106', ['1006', '1007', '1008', '1106']],
  ['500.19, 500.21', ['500.19', '500.21']],
  ['1006、1007', ['1006', '1007']],
  ['Other 11xx', []],
  ['1001 and 1018', []],
  ['1016, and also 1033', []],
  ['503', []],
  ['10160', []],
  ['404.123', []],
  ['', []],
] as const)
  test(`"${text}" holds ${numbers.length > 0 ? `the numbers ${numbers.join(' and ')}` : 'no numbers alone'}`, () =>
    assert.deepEqual(numbersInCell(text), numbers));

test('the rows of a guide are found by their first cell, in the order of the text', () => {
  const table = (rows: string[]) => ['| number | meaning |', '| --- | --- |', ...rows].join('\n');
  const guide = [
    '---\ntitle: Numbers\n---',
    table(['| [503](code:http/503) | 1023 |', '| 1016 | The name does not resolve, see 1001. |']),
    table(['| 404.13 | The body is too large. |', '| 1006, 1007 | The address is blocked. |', '| Other | 1101 |']),
  ].join('\n\n');
  assert.deepEqual(numberedRowsOf(parseGuide(guide).body), ['1016', '404.13', '1006', '1007']);
});

test('a guide that does not compile has no rows', () => assert.deepEqual(numberedRowsOf(undefined), []));
