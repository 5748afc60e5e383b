/** Every built page is valid HTML, for a parser that works as browsers do and for a validator. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { pagesOf } from '../scripts/lib/built-site.ts';

/** The recommended rules and those for whole documents, with exceptions. */
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // The search has one field, which Enter submits; without scripts, its dialog does not open.
    'wcag/h32': 'off',
    // A <select> cannot show hits below a text field, and a table that scrolls is not a <section> of the page.
    'prefer-native-element': ['error', { exclude: ['listbox', 'region'] }],
    // The checkboxes of a filter share one name, as radio buttons do.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button', 'reset'] }],
    // A button without a type submits its form (HTML §4.10.6), which is what these are for.
    'no-implicit-button-type': 'off',
    // An address of a number is that number, `#1016`; HTML allows it (§3.2.6).
    'valid-id': ['error', { relaxed: true }],
    // Advice for search engines. A title is the number and the names that senders gave it.
    'long-title': 'off',
  },
});

/** The problems of a page, one line each. */
function problemsIn(html: string): string[] {
  const problems: string[] = [];
  const document = parse(html, {
    sourceCodeLocationInfo: true,
    onParseError: ({ code, startLine, startCol }) => problems.push(`${startLine}:${startCol} ${code}`),
  });
  // Parsers accept this without an error, and move what follows into the body.
  const root = document.childNodes.find((node): node is DefaultTreeAdapterTypes.Element => node.nodeName === 'html');
  const after = html.slice(root?.sourceCodeLocation?.endTag?.endOffset ?? html.length).trim();
  if (after) problems.push(`content after </html>: ${after.slice(0, 60)}`);
  const { results } = validator.validateStringSync(html);
  return [
    ...problems,
    ...results.flatMap(({ messages }) => messages.map(({ line, column, message, ruleId }) => `${line}:${column} ${message} (${ruleId})`)),
  ];
}

/** A page around some markup. */
const page = (body: string, after = '') =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Page</title></head><body>${body}</body></html>${after}`;

test('invalid HTML is found', () => {
  assert.deepEqual(problemsIn(page('<h1>Page</h1>')), []);
  for (const [html, expected] of [
    [page('<p class="a" class="b">Text</p>'), /duplicate-attribute/],
    [page('<h1>Page</h1>', '<script>let a;</script>'), /content after <\/html>: <script>/],
    [page('<h1>Page</h1><!-- never closed'), /eof-in-comment/],
    [page('<h1>Page'), /close-order/],
    [page('<p><div>Text</div></p>'), /close-order/],
    [page('<h1 id="a">Page</h1><p id="a">Text</p>'), /no-dup-id/],
    [page('<ul><p>Text</p></ul>'), /element-permitted-content/],
    [page('<input aria-describedby="nowhere" aria-label="Code">'), /no-missing-references/],
  ] as const)
    assert.match(problemsIn(html).join('\n'), expected, html);
});

test('every page is valid HTML', () => {
  const pages = pagesOf('dist');
  assert.ok(pages.length > 100, `only ${pages.length} pages were built`);
  assert.deepEqual(
    pages.flatMap(({ path, html }) => problemsIn(html).map((problem) => `${path}:${problem}`)),
    [],
  );
});
