/** A link that a runbook has leads somewhere for years: nothing that was promised is gone without a word. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { ADDRESSES, addressesOf, lacking, readAddresses } from '../scripts/lib/addresses.ts';
import { fileFor } from '../scripts/lib/built-site.ts';
import { movedAddresses } from '../src/model/moved.ts';
import { model } from './support/content.ts';

const promised = readAddresses(readFileSync(ADDRESSES, 'utf8'));
const moved = [...model.moved.keys()];
const built = addressesOf('dist');

test('the site has every address that was promised, with its fragments, or says what became of it', () => {
  assert.ok(promised.size > 500 && promised.get('/{lang}/codes/504/')!.has('nginx-fix'));
  assert.deepEqual(lacking(promised, built, moved), [], 'add them to content/moved.yaml');
});

test('every address of the site is promised', () => {
  assert.deepEqual(lacking(built, promised, moved), [], 'run npm run promise:addresses');
});

test('of what is no more, the site has a page or a paragraph, and where it leads exists', () => {
  for (const { path, fragment, to } of movedAddresses(model.moved)) {
    assert.ok(fileFor('dist', path), path);
    if (fragment) assert.match(readFileSync(fileFor('dist', path)!, 'utf8'), new RegExp(`id="${fragment}"`), `${path}#${fragment}`);
    if (to) assert.ok(fileFor('dist', to.split('#')[0]), `${path} leads to ${to}`);
  }
});

test('a page or a fragment that is taken away is missed', () => {
  const copy = mkdtempSync(join(tmpdir(), 'addresses-'));
  try {
    for (const path of ['ja/codes/504', 'en/codes/504', 'codes/504']) cpSync(`dist/${path}`, join(copy, path), { recursive: true });
    const own = new Map([...promised].filter(([address]) => /(?:^|\})\/codes\/504\/$/.test(address)));
    assert.deepEqual([...own.keys()].sort(), ['/codes/504/', '/{lang}/codes/504/']);
    assert.deepEqual(lacking(own, addressesOf(copy), []), []);
    rmSync(join(copy, 'codes/504'), { recursive: true });
    const file = join(copy, 'ja/codes/504/index.html');
    // Pages are read once in a process.
    const other = mkdtempSync(join(tmpdir(), 'addresses-'));
    cpSync(copy, other, { recursive: true });
    writeFileSync(file.replace(copy, other), readFileSync(file, 'utf8').replace(' id="nginx-fix"', ''));
    assert.deepEqual(lacking(own, addressesOf(other), []).sort(), ['/codes/504/', '/{lang}/codes/504/#nginx-fix']);
    assert.deepEqual(lacking(own, addressesOf(other), ['/codes/504/', '/{lang}/codes/504/#nginx-fix']), []);
    rmSync(other, { recursive: true });
  } finally {
    rmSync(copy, { recursive: true });
  }
});
