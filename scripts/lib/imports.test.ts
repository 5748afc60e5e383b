/** The check of imports finds every kind of import that breaks the order, wherever a file holds it. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { importProblems, ORDER } from './imports.ts';

/** The problems of files given by path and text. */
const problemsOf = (files: Record<string, string>): string[] =>
  importProblems(Object.entries(files).map(([path, text]) => ({ path, text })));

test('imports that run down the order, stay in a folder or name a package are right', () => {
  const files = {
    'src/model/code.ts': "import { z } from 'zod';\nexport * from '../content/standard.ts';\nimport './names.ts';",
    'src/model/names.ts': "import fs from 'node:fs';\nimport type { Lang } from '../languages.ts';",
    'src/pages/[lang]/index.astro': "---\nimport Map from '../../components/lists/Map.astro';\n---\n<Map />",
    'tests/looks.spec.ts': "import './support/ports.ts';\nimport '../scripts/lib/serve.mjs';",
    'playwright.config.ts': "import './tests/support/ports.ts';",
  };
  assert.deepEqual(problemsOf(files), []);
});

test('an import that runs up is reported with its line, and says where the shared part belongs', () => {
  assert.deepEqual(problemsOf({ 'src/model/code.ts': "\nimport Code from '../components/code/Code.astro';" }), [
    'src/model/code.ts:2  imports src/components/code/Code.astro, which is above it (src/model → src/components) → move what both need to src/model or below',
  ]);
  for (const [path, target] of [
    ['src/components/code/A.astro', '../../pages/index.astro'],
    ['src/components/code/A.astro', '../../layouts/Page.astro'],
    ['src/languages.ts', './content/schema.ts'],
    ['src/text/prose.ts', '../search/ask.ts'],
    ['src/model/code.ts', '../../scripts/lib/registry.ts'],
    ['src/model/code.ts', '../../tests/support/content.ts'],
    ['scripts/lib/built-site.ts', '../../tests/support/content.ts'],
    ['bench/measure.ts', '../tests/support/content.ts'],
    ['astro.config.mjs', './tests/support/ports.ts'],
  ]) {
    const text = path.endsWith('.astro') ? `---\nimport x from '${target}';\n---\n` : `import x from '${target}';`;
    assert.match(problemsOf({ [path]: text }).join('\n'), /is above it/, `${path} → ${target}`);
  }
});

test('every way to import counts', () => {
  for (const code of [
    "import '../pages/a.ts';",
    "import type { A } from '../pages/a.ts';",
    "export { a } from '../pages/a.ts';",
    "export * from '../pages/a.ts';",
    "const a = (await import('../pages/a.ts')).a;",
    "let a: import('../pages/a.ts').A;",
    "let a: typeof import('../pages/a.ts');",
    "import A from '../pages/a.ts?worker';",
    "import a from '../pages/a.ts?worker&url';",
    "import a from '../pages/a.ts?raw';",
    "const quote = /[\"'`]/; import '../pages/a.ts';",
  ]) {
    for (const [path, text] of [
      ['src/model/a.ts', code],
      ['src/model/a.mjs', code],
      ['src/model/A.astro', `---\n${code}\n---\n<p />`],
      ['src/model/A.astro', `---\n---\n<p />\n<script>\n${code}\n</script>`],
      ['src/model/A.astro', `<p />\n<script is:inline type="module">\n${code}\n</script>`],
    ])
      assert.equal(problemsOf({ [path]: text }).length, 1, text);
  }
  assert.deepEqual(problemsOf({ 'src/model/a.ts': "// import '../pages/a.ts';\nconst text = \"import '../pages/a.ts'\";" }), []);
});

test('a circle of files is reported once, with the way round', () => {
  assert.deepEqual(problemsOf({ 'src/model/a.ts': "import './b.ts';", 'src/model/b.ts': "import type { A } from './a.ts';" }), [
    'src/model/a.ts  imports itself: src/model/a.ts → src/model/b.ts → src/model/a.ts → move what they share to a file of its own',
  ]);
  const long = {
    'src/search/page.ts': "import './client.ts';",
    'src/search/client.ts': "import Worker from './worker.ts?worker';",
    'src/search/worker.ts': "import './excerpt.ts';\nconst client = import('./client.ts');",
    'src/search/excerpt.ts': '',
  };
  assert.equal(problemsOf(long).length, 1);
  assert.match(problemsOf(long)[0], /client\.ts → src\/search\/worker\.ts → src\/search\/client\.ts/);
});

test('a circle of folders is reported at the import that closes it', () => {
  const files = { 'src/text/a.ts': "import '../model/a.ts';", 'src/model/b.ts': "import '../text/b.ts';" };
  const problems = problemsOf(files);
  assert.equal(problems.length, 1);
  assert.match(problems[0], /^src\/model\/b\.ts:1 .*src\/model → src\/text/);
});

test('a folder without a place in the order is reported', () => {
  assert.match(problemsOf({ 'src/new/a.ts': "import '../model/code.ts';" }).join('\n'), /^src\/new\/a\.ts {2}has no place/);
});

test('every folder and file of the order exists', () => {
  assert.deepEqual(
    Object.keys(ORDER).filter((place) => !existsSync(place)),
    [],
  );
});
