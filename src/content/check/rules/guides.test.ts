/** A guide is Markdown with links to codes and guides, in every language, and nothing else. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportsOf } from '../testing.ts';
import {
  guideHasText,
  guideIsInEveryLanguage,
  guideIsMarkdown,
  guideLinksToCodesAndGuides,
  guideSectionsHaveAddresses,
  guideTablesAreWhole,
} from './guides.ts';

test('a guide without its other language is reported', () => {
  const guides = { 'ja/a': {}, 'en/a': {}, 'en/b': {} };
  assert.deepEqual(reportsOf(guideIsInEveryLanguage, { guides }), ['en/b: has no ja version']);
});

test('a guide without a text is reported', () => {
  assert.deepEqual(reportsOf(guideHasText, { guides: { 'en/a': '\n', 'en/b': '<RequestPath />', 'en/c': 'Text.' } }), [
    'en/a:undefined: has no text below its front matter',
    'en/b:undefined: has no text below its front matter',
  ]);
});

for (const [what, body, issue] of [
  ['an import', 'import x from "y"', 'imports or exports'],
  ['an export', 'export const x = 1;', 'imports or exports'],
  ['an expression', 'Text {a}.', 'holds an expression in braces'],
  ['an expression on its own line', '{a}', 'holds an expression in braces'],
  ['HTML in a sentence', 'Text <b>bold</b>.', 'contains raw HTML (<b>)'],
  ['HTML on its own line', '<h2 id="a">A</h2>', 'contains raw HTML (<h2>)'],
  ['a script', '<script>alert(1)</script>', 'contains raw HTML (<script>)'],
  ['a fragment', '<>Text</>', 'contains raw HTML (<>)'],
  ['an unknown component', '<Nope />', 'uses the unknown component <Nope>'],
  ['a component with an attribute', '<RequestPath failed />', 'gives <RequestPath> attributes or content'],
  ['an image', '![picture](a.png)', 'holds an image'],
  ['a link definition', '[a]: https://example.com', 'contains a link definition'],
  ['emphasis that CommonMark does not close', '**終わり。**次の文。', 'holds ** that is not rendered'],
] as const)
  test(`${what} in a guide is reported at its line`, () => {
    assert.deepEqual(reportsOf(guideIsMarkdown, { guides: { 'en/a': `\nText.\n\n${body}\n` } }), [`en/a:6: ${issue}`]);
  });

test('what looks like a script, HTML or an expression inside code is text', () => {
  const body = '```\nimport os\n<b>{a}</b>\n```\n\nWrite `<b>` and `{a}`.\n\n**Strong**: [504](code:http/504).\n\n<RequestPath />\n';
  assert.deepEqual(reportsOf(guideIsMarkdown, { guides: { 'en/a': body } }), []);
});

test('a row with a cell too many or too few is reported, since pages leave the rest out', () => {
  const body = '| a | b |\n| - | - |\n| 1 | 2 |\n| 1 | 2 | 3\n| 1 |\n| `a \\| b` | 2 |\n';
  assert.deepEqual(reportsOf(guideTablesAreWhole, { guides: { 'en/a': body } }), [
    'en/a:6: has 3 cells, but the head of the table 2',
    'en/a:7: has 1 cells, but the head of the table 2',
  ]);
});

test('a link leads to a code or a guide that exists, and has a text', () => {
  const body = [
    '[504](code:http/504) and [itself](guide:a)',
    '[509](code:http/509)',
    '[b](guide:b)',
    '[x](https://example.com)',
    '[y](javascript:alert)',
    'https://example.com',
    '[](code:http/504)',
  ];
  const entries = { meanings: { 'http/504': {} }, guides: { 'ja/a': 'x', 'en/a': body.join('\n\n') } };
  assert.deepEqual(reportsOf(guideLinksToCodesAndGuides, entries), [
    'en/a:5: links to the unknown code "http/509"',
    'en/a:7: links to the unknown guide "b"',
    'en/a:9: links to https://example.com',
    'en/a:11: links to javascript:alert',
    'en/a:13: links to https://example.com',
    'en/a:15: contains a link without text',
  ]);
});

test('sections have ids, the same in every language', () => {
  const guides = {
    'en/a': '# Title\n\n## One {#one}\n\n## Two\n\n### Detail\n\n## Three {#one}\n\n## Four {#sources}\n\n## Five {#five}\n',
    'ja/a': '## 一 {#one}\n\n## 四 {#sources}\n',
  };
  assert.deepEqual(reportsOf(guideSectionsHaveAddresses, { guides }), [
    'en/a:3: has a heading of the first level, which is the title',
    'en/a:7: has a section without an id ("Two")',
    'en/a:11: uses the id "one" twice',
    'en/a:13: has a section with the id "sources", which the page uses',
    'en/a:15: has a section "five" that content/guides/ja/a.mdx lacks',
    'ja/a:5: has a section with the id "sources", which the page uses',
  ]);
});
