/** The list of licenses names every package that scripts are bundled from, with the text of its license, and is the same in every build. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { bundledPackages, packageFolderOf } from './bundled-packages.ts';
import { licensesText, packageNotice } from './notices.ts';

type Hook = { handler: (options: object, bundle: object) => void };

const folder = mkdtempSync(join(tmpdir(), 'licenses-'));
after(() => rmSync(folder, { recursive: true }));

/** The folder of a package that consists of these files. */
function packageOf(name: string, files: Record<string, string>): string {
  const path = join(folder, name);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(path, file, '..'), { recursive: true });
    writeFileSync(join(path, file), text);
  }
  return path;
}

test('a package is told from a module by the innermost folder of packages', () => {
  assert.equal(packageFolderOf('/a/node_modules/b/c.js'), '/a/node_modules/b');
  assert.equal(packageFolderOf('C:/a/node_modules/b/node_modules/@c/d/e/f.js?worker'), 'C:/a/node_modules/b/node_modules/@c/d');
  assert.equal(packageFolderOf('/a/src/c.js'), undefined);
  assert.equal(packageFolderOf('\0/a/node_modules/b/c.js'), undefined);
});

test('the packages of scripts are those that their bundles have modules of', () => {
  const folders = new Set<string>();
  const { handler: generateBundle } = (bundledPackages(folders) as unknown as { generateBundle: Hook }).generateBundle;
  generateBundle({}, { 'a.js': { type: 'chunk', moduleIds: ['/p/src/a.ts', '/p/node_modules/b/b.js'] }, 'a.css': { type: 'asset' } });
  generateBundle({}, { 'c.js': { type: 'chunk', moduleIds: ['/p/node_modules/b/c.js', '\0runtime'] } });
  assert.deepEqual([...folders], ['/p/node_modules/b']);
});

test('every license of a package is read, in one file or in a folder', () => {
  const metadata = JSON.stringify({ name: 'x', version: '1.2.3', license: 'MIT', homepage: 'https://example.org/' });
  const path = packageOf('x', {
    'package.json': metadata,
    'LICENSE/b': 'B\n',
    'LICENSE/a': 'A',
    'copying.txt': 'C',
    'docs/LICENSE': 'D',
    'index.js': '',
  });
  assert.deepEqual(packageNotice(path), {
    name: 'x',
    version: '1.2.3',
    license: 'MIT',
    homepage: 'https://example.org/',
    texts: ['A', 'B', 'C'],
  });
});

test('a package without a license cannot become part of the site', () => {
  const unnamed = packageOf('unnamed', { 'package.json': '{"name": "unnamed"}', LICENSE: 'A' });
  const withoutText = packageOf('without-text', { 'package.json': '{"name": "without-text", "license": "MIT"}' });
  for (const path of [unnamed, withoutText]) assert.throws(() => packageNotice(path), /has no license.*Ask its authors/);
});

test('the order in which packages are found does not change the list', () => {
  const of = (name: string) => ({
    name,
    version: '1.0.0',
    license: 'MIT',
    homepage: '',
    texts: [`Text of ${name}`],
    part: `Part of ${name}`,
  });
  const text = licensesText('Ours\n', [of('b'), of('a')]);
  assert.equal(text, licensesText('Ours', [of('a'), of('b')]));
  assert.deepEqual(text.split(/\n\n={80}\n\n/), [
    'Ours',
    'a 1.0.0 (MIT)\nPart of a\n\nText of a',
    'b 1.0.0 (MIT)\nPart of b\n\nText of b\n',
  ]);
});
