/** Compressed files belong to the files beside them: they are made once, made again when those change, and gone when those are. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { compressFolder } from './compress.ts';

const folder = mkdtempSync(join(tmpdir(), 'compress-'));
after(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);
const LONG = 'the same text again and again. '.repeat(500);

test('text is compressed, pictures are not, and a second time nothing is to be done', async () => {
  writeFileSync(at('index.html'), LONG);
  writeFileSync(at('picture.png'), LONG);
  const { files, written, bytes, brotli, gzip } = await compressFolder(folder);
  assert.deepEqual({ files, written, bytes }, { files: 1, written: 1, bytes: LONG.length });
  assert.ok(brotli < gzip && gzip < bytes / 50);
  assert.equal(brotliDecompressSync(readFileSync(at('index.html.br'))).toString(), LONG);
  assert.equal(gunzipSync(readFileSync(at('index.html.gz'))).toString(), LONG);
  assert.ok(!existsSync(at('picture.png.br')));
  assert.equal(Math.round(statSync(at('index.html.br')).mtimeMs), Math.round(statSync(at('index.html')).mtimeMs));
  assert.deepEqual(await compressFolder(folder), { files: 1, written: 0, bytes, brotli, gzip });
});

test('a file that has changed is compressed again, also when it is older than before', async () => {
  writeFileSync(at('index.html'), 'other');
  utimesSync(at('index.html'), 1_000_000_000, 1_000_000_000);
  assert.equal((await compressFolder(folder)).written, 1);
  assert.equal(brotliDecompressSync(readFileSync(at('index.html.br'))).toString(), 'other');
});

test('what belongs to a file that is gone is gone too', async () => {
  rmSync(at('index.html'));
  assert.equal((await compressFolder(folder)).files, 0);
  for (const name of ['index.html.br', 'index.html.gz']) assert.ok(!existsSync(at(name)), name);
});
