/** What lies below `content/` and is not a file of text is reported or passed over, and never followed. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { filesBelow, readText } from './files.ts';

describe('files below a folder', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'content-files-'));
    mkdirSync(join(folder, 'codes/http'), { recursive: true });
    for (const name of ['404.yaml', '.504.yaml.swp', '.#504.yaml', '504.yaml~', '.DS_Store', 'Thumbs.db'])
      writeFileSync(join(folder, 'codes/http', name), '');
  });
  after(() => rmSync(folder, { recursive: true }));

  test('are listed by path, without what editors and systems leave there', () => {
    assert.deepEqual(filesBelow(folder), [{ path: 'codes/http/404.yaml' }]);
  });

  test('are not links, pipes or folders with an ending: each is a mistake, none is opened', () => {
    symlinkSync('/', join(folder, 'codes/http/500.yaml'));
    symlinkSync('nowhere', join(folder, 'codes/http/501.yaml'));
    execFileSync('mkfifo', [join(folder, 'codes/http/502.yaml')]);
    mkdirSync(join(folder, 'codes/http/503.yaml'));
    assert.deepEqual(
      filesBelow(folder).map(({ path, mistake }) => [path, mistake?.issue]),
      [
        ['codes/http/404.yaml', undefined],
        ['codes/http/500.yaml', 'is a symbolic link'],
        ['codes/http/501.yaml', 'is a symbolic link'],
        ['codes/http/502.yaml', 'is neither a file nor a folder'],
        ['codes/http/503.yaml', 'is a folder'],
      ],
    );
  });

  test('are none where there is no folder', () => assert.deepEqual(filesBelow(join(folder, 'nowhere')), []));
});

describe('the text of a file', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'content-text-')), 'x.yaml');
  const textOf = (bytes: Uint8Array | string) => {
    writeFileSync(file, bytes);
    return readText(file);
  };
  after(() => rmSync(join(file, '..'), { recursive: true }));

  test('has no byte order mark and the line ends of Unix', () =>
    assert.deepEqual(textOf('\uFEFFa: 1\r\nb: 2\r\n'), { text: 'a: 1\nb: 2\n' }));

  test('is UTF-8', () => {
    assert.equal(textOf(new Uint8Array([0x61, 0xff])).mistake?.issue, 'is not UTF-8');
    // Shift_JIS and UTF-16.
    assert.equal(textOf(new Uint8Array([0x83, 0x54, 0x81, 0x5b])).mistake?.issue, 'is not UTF-8');
    assert.equal(textOf(Buffer.from('\uFEFFa: 1', 'utf16le')).mistake?.issue, 'is not UTF-8');
  });

  test('is not larger than a page can be', () => assert.equal(textOf('x'.repeat(3_000_000)).mistake?.issue, 'has 3,000 kB'));

  test('that is not there is a mistake, not a crash', () =>
    assert.equal(readText(join(file, 'nowhere')).mistake?.issue, 'cannot be read (ENOTDIR)'));
});
