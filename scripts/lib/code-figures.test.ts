/** The figures about code count lines, comments and functions as a reader of the file would. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figuresOf, functionsIn } from './code-figures.ts';

test('lines, long lines and comments are counted', () => {
  const text = `/** What it is. */\nlet a;\n\n/*\n * Why.\n */\n// Note\nlet b; // not a line of comment\n<!-- markup -->\n${'x'.repeat(101)}\n`;
  assert.deepEqual(figuresOf([{ path: 'a.ts', text }]), {
    files: 1,
    lines: 10,
    medianLines: 10,
    maxLines: 10,
    longFiles: 0,
    charactersPerLine: 21.1,
    longLines: 11.1,
    commentLines: 66.7,
  });
  assert.equal(figuresOf([]).files, 0);
});

test('functions are listed with their lines in the file, the longest first, also those of an Astro component', () => {
  const files = [
    { path: 'a.ts', text: 'export const f = () => {\n  return 1;\n};\nclass A {\n  m() {}\n}\nlist.map((x) => x);\n' },
    { path: 'B.astro', text: '---\nfunction g() {\n  //\n  //\n}\n---\n<p />\n<script>\n  const h = () => {\n  };\n</script>\n' },
  ];
  assert.deepEqual(
    functionsIn(files).map(({ name, path, line, lines }) => `${path}:${line} ${name} ${lines}`),
    ['B.astro:2 g 4', 'a.ts:1 f 3', 'B.astro:9 h 2', 'a.ts:5 m 1', 'a.ts:7 function given to list.map 1'],
  );
});
