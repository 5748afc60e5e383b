/** The attributes that tie styles to elements are short, differ from component to component, and are the same in markup and styles. */
import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { scopeNames, shortScopeNames } from './scope-names.ts';

const FILE = 'src/components/frame/SiteName.astro';

/** What the plugin makes of a module; undefined where it leaves it alone. */
function transformed(code: string, id: string): string | undefined {
  const { transform } = shortScopeNames('.') as { transform: (code: string, id: string) => { code: string } | undefined };
  return transform(code, id)?.code;
}

test('every component has a name of its own, whatever the order in which files are found', () => {
  const files = globSync('src/**/*.astro');
  const names = scopeNames(files);
  assert.equal(new Set(names.values()).size, files.length);
  assert.deepEqual(scopeNames(files.toReversed()), names);
});

test('the markup and the styles of a component get the same name, and what else begins with data- stays', () => {
  const name = scopeNames(globSync('src/**/*.astro')).get(FILE);
  const id = resolve(FILE);
  assert.equal(
    transformed('<a data-code="1" data-astro-cid-gedclnef>data-astro-cid-x</a>', id),
    `<a data-code="1" ${name}>data-astro-cid-x</a>`,
  );
  assert.equal(
    transformed('a[data-astro-cid-gedclnef]:hover{}b[data-astro-cid-gedclnef]{}', `${id}?astro&type=style&index=0&lang.css`),
    `a[${name}]:hover{}b[${name}]{}`,
  );
});

test('what is no component of the project stays as it is', () => {
  for (const id of [resolve('src/urls.ts'), resolve('node_modules/some/Part.astro')])
    assert.equal(transformed('data-astro-cid-gedclnef', id), undefined, id);
});
