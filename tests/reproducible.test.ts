/** Whoever builds a commit gets the files that are deployed, to the byte, and needs no network for it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { writeArchive } from '../scripts/lib/archive.ts';
import { buildElsewhere, differingFiles } from '../scripts/lib/build-elsewhere.ts';
import { filesOf } from '../scripts/lib/built-site.ts';

test('another machine builds the same files, at another time, in another folder, and without a network', () => {
  const { dist, isCut, remove } = buildElsewhere('.', 'other');
  if (!isCut) console.log('NOT RUN: a program other than Node may have used the network. Install unshare (Debian: util-linux).');
  try {
    assert.ok(filesOf(dist).length > 1000);
    assert.deepEqual(differingFiles('dist', dist), []);
  } finally {
    remove();
  }
});

/** What a script prints and how it ends, in a process that believes to be on another machine. */
const onOtherMachine = (script: string) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import=./scripts/lib/other-machine.ts', '--eval', script], {
    encoding: 'utf8',
  });
  return { stdout, stderr, status };
};

test('another machine has another day, another mask, another order of files and no network', () => {
  const day = 86_400_000;
  const { stdout } = onOtherMachine('console.log(new Date().valueOf(), Date.now(), process.umask())');
  const [made, now, mask] = stdout.split(' ').map(Number);
  assert.ok(made > Date.now() + 300 * day && now >= made && now < made + day, stdout);
  assert.equal(mask, 0o077);
  assert.equal(onOtherMachine('console.log(new Date(0).toISOString())').stdout, '1970-01-01T00:00:00.000Z\n');

  const list = `const fs = require('node:fs');
    fs.readdir('src', (_, later) => fs.promises.readdir('src').then((promised) => console.log(JSON.stringify([fs.readdirSync('src'), later, promised]))))`;
  const ordinary = JSON.parse(spawnSync(process.execPath, ['--eval', list], { encoding: 'utf8' }).stdout) as string[][];
  const other = JSON.parse(onOtherMachine(list).stdout) as string[][];
  assert.deepEqual(
    other,
    ordinary.map((entries) => entries.toReversed()),
  );

  for (const request of [
    "fetch('http://127.0.0.1:4310/').catch(() => {})",
    "require('node:net').connect(4310, '127.0.0.1').on('error', () => {})",
  ]) {
    const { status, stderr } = onOtherMachine(request);
    assert.equal(status, 1);
    assert.equal(stderr, 'Something asks 127.0.0.1:4310 for an answer, but there is no network.\n');
  }
});

test('the archive of a build is the same, whenever its files were written and whoever may read them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'archive-'));
  const write = (name: string, files: readonly string[], time: number, mode: number) => {
    mkdirSync(join(folder, name, 'codes'), { recursive: true });
    for (const file of files) {
      const path = join(folder, name, file);
      writeFileSync(path, file);
      chmodSync(path, mode);
      utimesSync(path, time, time);
    }
    return writeArchive(join(folder, name), join(folder, `${name}.tar`));
  };
  const files = ['index.html', '404.html', 'codes/504.html', '_headers'];
  const hash = write('one', files, 1_000_000_000, 0o644);
  assert.match(hash, /^[0-9a-f]{64}$/);
  assert.equal(write('other', files.toReversed(), 2_000_000_000, 0o600), hash);
  assert.notEqual(write('fewer', files.slice(1), 1_000_000_000, 0o644), hash);
  assert.equal(write('hidden', ['.hidden', ...files], 1_000_000_000, 0o644), hash);
  rmSync(folder, { recursive: true });
});
