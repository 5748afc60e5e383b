import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fitStyles } from './fit-styles.ts';
import { namesInScripts } from './html-names.ts';

const none = namesInScripts([]);

/** The styles that are left of a sheet on a page with a body. */
function left(css: string, body: string, scripts: readonly string[] = []): string {
  const [html] = fitStyles([`<head><style>${css}</style></head><body>${body}</body>`], namesInScripts(scripts));
  return /<style>(.*)<\/style>/.exec(html)![1];
}

const cases: [name: string, css: string, body: string, left: string][] = [
  ['a tag that the page has not', 'p{a:b}q{a:b}', '<p>', 'p{a:b}'],
  ['a class', '.a{a:b}.b{a:b}', '<p class="c b">', '.b{a:b}'],
  ['an id', '#a{a:b}#b{a:b}', '<p id="b">', '#b{a:b}'],
  ['an attribute', '[hidden]{a:b}[title]{a:b}', '<p title="">', '[title]{a:b}'],
  ['the value of an attribute', '[data-class=a]{a:b}[data-class="b"]{a:b}', '<p data-class="b">', '[data-class="b"]{a:b}'],
  ['only one of several selectors', 'p,q{a:b}', '<q>', 'q{a:b}'],
  ['a part of a selector', 'p q{a:b}p>.a:hover{a:b}', '<p class="a">', 'p>.a:hover{a:b}'],
  ['each selector of :is()', ':is(p,q){a:b}:is(s,u){a:b}', '<q>', ':is(p,q){a:b}'],
  ['what :has() looks for', 'p:has(>q){a:b}p:has(>.a){a:b}', '<p><q>', 'p:has(>q){a:b}'],
  ['a rule inside one', '.a{a:b;&>p{a:b}& q{a:b}}', '<p class="a">', '.a{a:b;&>p{a:b}}'],
  ['a media query that has nothing left', '@media print{q{a:b}}@media (width<9px){p{a:b}q{a:b}}', '<p>', '@media (width<9px){p{a:b}}'],
  ['a custom property that nothing uses', ':root{--a:1;--b:var(--c);--c:2}p{a:var(--a)}', '<p>', ':root{--a:1}p{a:var(--a)}'],
];
for (const [name, css, body, expected] of cases) test(`a page has no styles for ${name}`, () => assert.equal(left(css, body), expected));

test('what a selector excludes may be absent', () => assert.equal(left('p:not(.a,q){a:b}', '<p>'), 'p:not(.a,q){a:b}'));

test('what scripts may add later is left: by name, by property, and in a dataset', () => {
  const css = 'q{a:b}.later{a:b}[aria-busy=true]{a:b}[data-mine]{a:b}[data-two-words]{a:b}u{a:var(--x)}:root{--x:1;--y:2}';
  const script = 'let q=document.createElement(`q`);q.className="later";q.ariaBusy="true";q.dataset.twoWords="";s="var(--y)"';
  assert.equal(left(css, '<p>', [script]), 'q{a:b}.later{a:b}[aria-busy=true]{a:b}[data-two-words]{a:b}:root{--y:2}');
});

test('an element that browsers open keeps its styles', () => assert.equal(left('details[open]{a:b}', '<details>'), 'details[open]{a:b}'));

test('the order of layers, pages and animations are left, to the letter', () => {
  const css = '@layer a,b;@layer a{@page{size:A4;margin:1cm}@keyframes x{from{a:b}to{a:c}}}p{a:"}" / "";a:calc(1px + 2px)}';
  assert.equal(left(css, '<p>'), css);
});

test('pages of one kind have the styles of all of them', () =>
  assert.deepEqual(
    fitStyles(
      ['p', 'q'].map((tag) => `<head><style>p{a:b}q{a:b}u{a:b}</style></head><${tag}>`),
      none,
    ),
    ['p', 'q'].map((tag) => `<head><style>p{a:b}q{a:b}</style></head><${tag}>`),
  ));

test('a page has one style element, where its first one was, in the order of all of them', () =>
  assert.deepEqual(fitStyles(['<head><style>@layer a,b;</style><script>1</script><style>p{a:b}</style></head><p>'], none), [
    '<head><style>@layer a,b;p{a:b}</style><script>1</script></head><p>',
  ]));

test('elements lose the mark of a component where none of its styles is for them', () => {
  const css = '<head><style>p.a[data-1]{a:b}.b[data-1] i[data-1]{a:b}[data-2]:hover{a:b}</style></head>';
  assert.deepEqual(
    fitStyles(
      [`${css}<p data-1><p class="a c" data-1><i data-1>a &lt; b</i><b title="a > b" data-1 data-2><u data-3><!-- <p data-1> -->`],
      none,
    ),
    [
      `${css.replace('.b[data-1] i[data-1]{a:b}', '')}<p><p class="a c" data-1><i>a &lt; b</i><b title="a > b" data-2><u><!-- <p data-1> -->`,
    ],
  );
});

test('scripts and styles in the body are no elements', () => {
  const page = '<head><style>p{a:b}</style></head><p><script>let a="<q>"</script>';
  assert.deepEqual(fitStyles([page], none), [page]);
});
