/** A package whose license is not known to allow what the project does with it is refused, with what to do. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ALLOWED, licenseProblem, licensesIn, packagesOf } from './licenses.ts';

test('a choice of licenses is allowed with one of them, a sum of licenses with all of them', () => {
  for (const license of ['MIT', '(MIT OR GPL-3.0-only)', 'MIT AND OFL-1.1', '(GPL-2.0-only OR (MIT AND ISC))'])
    assert.equal(licenseProblem(license), undefined, license);
  for (const license of [
    'GPL-3.0-only',
    'MIT AND GPL-3.0-only',
    'GPL-2.0-only OR (MIT AND AGPL-3.0-only)',
    'Apache-2.0 WITH LLVM-exception',
  ])
    assert.equal(licenseProblem(license)?.startsWith(`${license} is not in ALLOWED → `), true, license);
});

test('a license that says nothing is refused', () => {
  assert.match(licenseProblem(undefined)!, /^no license → /);
  for (const license of ['SEE LICENSE IN LICENSE.md', 'Proprietary', 'CC BY-SA 4.0'])
    assert.match(licenseProblem(license)!, /^".+" is no SPDX expression → /);
});

test('every package of the lock file is looked at, those inside others and of other systems among them', () => {
  const lock = {
    packages: {
      '': { license: 'MIT' },
      'node_modules/a': { version: '1.0.0', license: 'ISC' },
      'node_modules/a/node_modules/@b/c': { version: '2.0.0', license: 'MIT' },
      'node_modules/@pagefind/darwin-arm64': { version: '1.6.0', os: ['darwin'] },
      'node_modules/unlicensed': { version: '3.0.0' },
    },
  };
  assert.deepEqual(packagesOf(JSON.stringify(lock)), [
    { name: 'a', version: '1.0.0', license: 'ISC' },
    { name: '@b/c', version: '2.0.0', license: 'MIT' },
    { name: '@pagefind/darwin-arm64', version: '1.6.0', license: 'MIT' },
    { name: 'unlicensed', version: '3.0.0', license: undefined },
  ]);
});

test('every license that is allowed is one that some package has', () => {
  const used = new Set(packagesOf(readFileSync('package-lock.json', 'utf8')).flatMap(({ license }) => licensesIn(license ?? '')));
  assert.deepEqual(
    Object.keys(ALLOWED).filter((license) => !used.has(license)),
    [],
  );
});
