/** Builds that differ only in the order of their style rules are the same where that is asked for, and no others are. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withSortedStyles } from './normalized-build.ts';

/** A page that holds styles of a component each. */
const page = (...styles: string[]) => `<head>${styles.map((css) => `<style>${css}</style>`).join('')}</head><p>1 < 2</p>`;

test('the same rules in another order, element or wrapper are the same', () => {
  const one = page(
    '@layer tokens{:root{--a:1}}',
    '@layer components{b{top:0}@media (width<48rem){b{top:1px}}}\n@layer components{a{top:2px}}\n',
  );
  const other = page('@layer tokens{:root{--a:1}}@layer components{a{top:2px}b{top:0}@media (width<48rem){b{top:1px}}}');
  assert.equal(withSortedStyles(one), withSortedStyles(other));
});

test('a rule that is changed, gone or there twice is a difference, and so is the page around it', () => {
  const before = withSortedStyles(page('a{top:0}b{top:1px}'));
  for (const after of [page('a{top:2px}b{top:1px}'), page('a{top:0}'), page('a{top:0}a{top:0}b{top:1px}')])
    assert.notEqual(withSortedStyles(after), before, after);
  assert.notEqual(withSortedStyles(page('a{top:0}b{top:1px}').replace('1 < 2', '1 > 2')), before);
});
