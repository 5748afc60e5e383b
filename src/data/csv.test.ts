/** Cells of the table for spreadsheets. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvCell } from './csv.ts';

test('a cell is in quotes where it has to be', () => {
  assert.equal(csvCell('plain'), 'plain');
  assert.equal(csvCell('a "b", c'), '"a ""b"", c"');
  assert.equal(csvCell('two\nlines'), '"two\nlines"');
});

test('a cell is never a formula', () => {
  for (const text of ['=1+1', '+1', '@SUM(A1)', '-A1', '\t=1']) assert.equal(csvCell(text), `'${text}`);
  assert.equal(csvCell('-1'), '-1');
});
