/** What is put into an archive comes out of it to the byte. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { readArchive } from './read-archive.ts';
import { writeArchive } from './write-archive.ts';

const bytesOf = (text: string) => Buffer.from(text);
const roundTrip = async (files: Map<string, Uint8Array>) => readArchive(gunzipSync(await writeArchive(files)));

async function assertSame(files: Map<string, Uint8Array>): Promise<void> {
  const read = await roundTrip(files);
  assert.deepEqual([...read.keys()], [...files.keys()]);
  for (const [path, bytes] of files) assert.ok(Buffer.from(read.get(path)!).equals(bytes), path);
}

test('files come out as they were: empty, short, in Japanese, binary, and the same twice', async () => {
  const page = bytesOf(`<style>${'.a{color:red}'.repeat(500)}</style><p>504 ゲートウェイタイムアウト</p>`);
  const binary = Uint8Array.from({ length: 5_000 }, (_, index) => (index * index * 31) >> 3);
  await assertSame(
    new Map([
      ['empty', bytesOf('')],
      ['ja/codes/504/index.html', page],
      ['short', bytesOf('a')],
      ['binary', binary],
      ['again', page],
      ['run', Buffer.alloc(100_000, 'ab')],
      ['last', bytesOf('x')],
    ]),
  );
  await assertSame(new Map());
});

test('texts with many repeats and random changes come out as they were', async () => {
  let seed = 7;
  const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
  const words = Array.from({ length: 300 }, (_, index) => `<li data-n="${index}">meaning ${random(1_000)}</li>`);
  const pages = Array.from({ length: 40 }, () => Array.from({ length: 200 }, () => words[random(words.length)].slice(0, 5 + random(40))));
  await assertSame(new Map(pages.map((parts, index) => [`page-${index}`, bytesOf(parts.join(''))])));
});

test('what pages share is in the archive once, however far they are apart', async () => {
  const shared = Buffer.from(Array.from({ length: 60_000 }, (_, index) => (index * 7_919 * (index % 251)) % 256));
  const files = new Map(['a', 'b', 'c', 'd'].map((path) => [path, Buffer.concat([bytesOf(path), shared])]));
  const alone = gzipSync(shared).length;
  assert.ok((await writeArchive(files)).length < alone + 500);
});

test('what is no archive is refused', () => {
  assert.throws(() => readArchive(bytesOf('<!doctype html><p>error</p>')));
  assert.throws(() => readArchive(bytesOf('')));
});
