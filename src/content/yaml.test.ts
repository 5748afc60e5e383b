/** YAML that says something else than what its author sees is a mistake with a line. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseYaml } from './yaml.ts';

const rows: [text: string, line: number, issue: RegExp][] = [
  ['a: 1\nb: item #5 of the list', 2, /^is cut at " #": only "item" is read$/],
  ['a: item # 5', 1, /^is cut at " #"/],
  ['a:\n  - x # y', 2, /^is cut at " #"/],
  ['a: [x # y\n]', 1, /^is cut at " #"/],
  ['a: &edge The server', 1, /^begins with the YAML anchor &edge$/],
  ['a: !edge refused', 1, /^begins with the YAML tag !edge$/],
  ['a: !!str 5', 1, /^begins with the YAML tag/],
  ['a: *edge', 1, /^contains the YAML alias \*edge$/],
  ['x: y\na: &a { b: *a }', 2, /^begins with the YAML anchor &a$/],
  ['a: 0x202', 1, /^holds 0x202, which is read as 514$/],
  ['a: 0514', 1, /^holds 0514, which is read as 514$/],
  ['a: 514.0', 1, /^holds 514\.0, which is read as 514$/],
  ['a: True', 1, /^holds True, which is read as true$/],
  ['? [a, b]\n: c', 1, /^has a key that is not plain text$/],
  ['a: `Retry-After` is sent', 1, /^is not valid YAML: Plain value cannot start with reserved character `$/],
  ['a: 1\nb: "x\nc: 2\nd: 3\n', 2, /^is not valid YAML: Missing closing "quote/],
  ['a: 1\na: 2', 2, /^is not valid YAML: Map keys must be unique$/],
  ['a:\n\t- b', 2, /^is not valid YAML/],
];
for (const [text, line, issue] of rows)
  test(`refused: ${text.replaceAll('\n', '⏎')}`, () => {
    const { value, mistake } = parseYaml(text);
    assert.equal(value, undefined);
    assert.match(mistake!.issue, issue);
    assert.equal(mistake!.line, line);
    assert.ok(mistake!.cure.length > 0);
  });

for (const [text, value] of [
  ['a: item#5', { a: 'item#5' }],
  ['a: "item #5" # a remark', { a: 'item #5' }],
  ['a: |- # a remark\n  item #5', { a: 'item #5' }],
  ['# a remark\na: 5 # a number\n# another\nb: x', { a: 5, b: 'x' }],
  ['a: 514\nb: 1.5\nc: -1\nd: true', { a: 514, b: 1.5, c: -1, d: true }],
  ['a: 2026-11-27', { a: '2026-11-27' }],
] as const)
  test(`read: ${text.replaceAll('\n', '⏎')}`, () => assert.deepEqual(parseYaml(text).value, value));
