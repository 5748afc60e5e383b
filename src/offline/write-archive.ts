/**
 * Writes an archive: many files of a build in one, each text that they share once. All pages of a language have 9 MB, most of it styles,
 * scripts, navigation and lists that other pages have, too; gzip alone looks back 32 kB and misses them.
 */
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { LENGTH_BYTES } from './read-archive.ts';

/** Bytes that are the same as before are repeated from there when they are as many as this: fewer cost more than gzip makes of them. */
const SHORTEST = 32;
/** Bytes by which places that may be the same are found. */
const SAMPLE = 12;
/** Bytes that are read at once. */
const WORD = 4;
/** 2³² divided by the golden ratio. */
const SPREAD = 0x9e3779b1;
/** Bits of the table of places: more find no more in the texts of the site. */
const TABLE_BITS = 20;

/**
 * The archive of some files, in gzip: what it weighs does not depend on what a host compresses.
 *
 * @param files by path; what is similar should be near each other
 */
export async function writeArchive(files: ReadonlyMap<string, Uint8Array>): Promise<Buffer> {
  const { steps, texts } = withoutRepeats(Buffer.concat([...files.values()]));
  const directory = Buffer.from(JSON.stringify([...files].map(([path, bytes]) => [path, bytes.length])));
  const parts = [lengthOf(directory), directory, lengthOf(steps), steps, ...texts];
  return promisify(gzip)(Buffer.concat(parts), { level: 9 });
}

function lengthOf(bytes: Uint8Array): Buffer {
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(bytes.length);
  return length;
}

/** What is new in a text, and the steps that put the text together again (read-archive.ts). */
function withoutRepeats(all: Uint8Array): { steps: Buffer; texts: Uint8Array[] } {
  const steps: number[] = [];
  const texts: Uint8Array[] = [];
  /** The last place of each sample that was new. */
  const places = new Int32Array(1 << TABLE_BITS).fill(-1);
  /** Where what is new begins. */
  let fresh = 0;
  const step = (start: number, repeated: number, back: number): void => {
    for (let value of [start - fresh, repeated, back]) {
      for (; value > 127; value = Math.floor(value / 128)) steps.push((value % 128) + 128);
      steps.push(value);
    }
    texts.push(all.subarray(fresh, start));
    fresh = start + repeated;
  };

  const view = new DataView(all.buffer, all.byteOffset, all.byteLength);
  for (let at = 0; at + SAMPLE <= all.length;) {
    const sample = hashAt(view, at);
    const place = places[sample];
    places[sample] = at;
    let end = at;
    if (place >= 0) while (end < all.length && all[place + end - at] === all[end]) end++;
    let start = at;
    const back = at - place;
    if (end > at) while (start > fresh && start > back && all[start - back - 1] === all[start - 1]) start--;
    if (end - start < SHORTEST) at++;
    else {
      step(start, end - start, back);
      at = end;
    }
  }
  step(all.length, 0, 0);
  return { steps: Buffer.from(steps), texts };
}

/** A number of `TABLE_BITS` bits that stands for the sample at a place (multiplied by the golden ratio, as Knuth does: TAOCP 6.4). */
function hashAt(view: DataView, at: number): number {
  let hash = 0;
  for (let word = at; word < at + SAMPLE; word += WORD) hash = Math.imul(hash ^ view.getUint32(word), SPREAD);
  return hash >>> (32 - TABLE_BITS);
}
