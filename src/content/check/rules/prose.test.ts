/** Prose that would not be shown as it is written is reported. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Rule } from '../rule.ts';
import { reportsOf } from '../testing.ts';
import { codeSpansAreClosed, proseHoldsNoHtml, proseHoldsNoMarkdown, proseLinksToCodesAndGuides } from './prose.ts';

const issues = (rule: Rule, en: string) =>
  reportsOf(rule, { categories: { c: { intro: { en } } }, guides: { 'ja/errata': '' }, meanings: { 'http/504': {} } }).map((line) =>
    line.replace('c intro.en: ', ''),
  );

const cases: [rule: Rule, prose: string, issues: string[]][] = [
  [codeSpansAreClosed, 'Read `Allow`.', []],
  [codeSpansAreClosed, 'Read `Allow.', ['has a backtick without its partner']],
  [proseHoldsNoHtml, 'Fewer than 5 < 6, `<br>`.', []],
  [proseHoldsNoHtml, 'One<br>two', ['contains raw HTML (<br>)']],
  [proseHoldsNoHtml, 'A <script', ['contains raw HTML (<script)']],
  [proseHoldsNoMarkdown, 'Two paragraphs.\n\nAnd `* a span`.', []],
  [proseHoldsNoMarkdown, 'A **word**', ['contains Markdown that is not rendered here (**)']],
  [proseHoldsNoMarkdown, 'List:\n- one', ['contains Markdown that is not rendered here (-)']],
  [proseHoldsNoMarkdown, '1. first', ['contains Markdown that is not rendered here (1.)']],
  [proseHoldsNoMarkdown, '# Heading', ['contains Markdown that is not rendered here (#)']],
  [proseLinksToCodesAndGuides, 'See [504](code:http/504) and [errata](guide:errata).', []],
  [proseLinksToCodesAndGuides, '[x](https://example.com/)', ['links to https://example.com/']],
  [
    proseLinksToCodesAndGuides,
    'See https://example.com/a for it, or http:// and `https://www.example.com/`.',
    ['contains the bare address https://example.com/a'],
  ],
  [proseLinksToCodesAndGuides, '[x](code:http/505)', ['links to the unknown code "http/505"']],
  [proseLinksToCodesAndGuides, '[x](guide:erata)', ['links to the unknown guide "erata"']],
  [proseLinksToCodesAndGuides, '[x](JavaScript:go)', ['contains a JavaScript: address']],
];
for (const [rule, prose, expected] of cases)
  test(`${expected.length > 0 ? 'reported' : 'accepted'}: ${prose.replaceAll('\n', '⏎')}`, () =>
    assert.deepEqual(issues(rule, prose), expected));

test('what pages show literally is not prose', () => {
  const checks = { c: { command: 'curl `x', findings: [{ expect: ['<html>', '**'] }] } };
  for (const rule of [codeSpansAreClosed, proseHoldsNoHtml, proseHoldsNoMarkdown]) assert.deepEqual(reportsOf(rule, { checks }), []);
});
