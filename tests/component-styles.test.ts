/** Styles that are not scoped apply to the elements of one component only: no other component uses their classes. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';

const COMPONENTS = new Map(globSync('src/components/{code,lists}/*.astro').map((file) => [file, readFileSync(file, 'utf8')]));

/** The first class of every selector of the styles of a component that are not scoped: where their elements are. */
function placesOf(component: string): Set<string> {
  const styles = [...component.matchAll(/<style is:global>([\s\S]*?)<\/style>/g)].map(([, css]) => css);
  const selectors = styles.flatMap((css) => css.match(/^ *[^\s@/*}][^;{}\n]*(?=,$| \{$)/gm) ?? []);
  return new Set(selectors.map((selector) => /(?<=^[\s\w]*\.)[\w-]+/.exec(selector)?.[0] ?? selector.trim()));
}

/** The classes of the elements of a component. */
function classesOf(component: string): Set<string> {
  const [markup] = component.split('<style');
  const literal = [...markup.matchAll(/\bclass="([^"]*)"/g)].map(([, names]) => names);
  const computed = [...markup.matchAll(/\bclass=\{([^}]*)\}/g)].flatMap(([, code]) =>
    [...code.matchAll(/'([^']*)'/g)].map(([, names]) => names),
  );
  return new Set([...literal, ...computed].flatMap((names) => names.split(' ')));
}

const withGlobalStyles = [...COMPONENTS].filter(([, text]) => text.includes('<style is:global>'));

describe('the styles that are not scoped', () => {
  test('are found', () => {
    assert.deepEqual(placesOf('<style is:global>\n  .a,\n  ol.b li {\n    top: 0;\n  }\n</style>'), new Set(['a', 'b']));
    assert.ok(withGlobalStyles.length > 1);
  });

  for (const [file, text] of withGlobalStyles)
    test(`of ${file} are of no other component`, () => {
      const places = placesOf(text);
      assert.ok(places.size > 0);
      const own = classesOf(text);
      assert.deepEqual(
        [...places].filter((place) => !own.has(place)),
        [],
        'each selector begins with a class of the component',
      );
      const others = globSync('src/**/*.astro').filter((other) => other !== file);
      const shared = others.filter((other) => !places.isDisjointFrom(classesOf(readFileSync(other, 'utf8'))));
      assert.deepEqual(shared, []);
    });
});
