/** Reads an archive: many files of a build in one, each text that they share once (write-archive.ts writes it). */

/** Bytes of a length in front of what it is the length of. */
export const LENGTH_BYTES = 4;

/**
 * The files of an archive, by path. They share one buffer.
 *
 * @param archive as it was written, unpacked from gzip
 * @throws RangeError or SyntaxError when it is no archive
 */
export function readArchive(archive: Uint8Array): Map<string, Uint8Array<ArrayBuffer>> {
  let at = 0;
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  /** The next bytes that follow their length. */
  const next = (): Uint8Array => {
    const start = at + LENGTH_BYTES;
    at = start + view.getUint32(at, true);
    return archive.subarray(start, at);
  };
  const directory = JSON.parse(new TextDecoder().decode(next())) as [path: string, size: number][];
  const steps = next();
  const texts = archive.subarray(at);
  const all = new Uint8Array(directory.reduce((sum, [, size]) => sum + size, 0));
  follow(steps, texts, all);
  let end = 0;
  return new Map(directory.map(([path, size]) => [path, all.subarray(end, (end += size))]));
}

/**
 * Puts the files together. Each step is three numbers: how many bytes are new, then how many are repeated, and from how far back. A number
 * is seven bits a byte, the lowest first; the eighth says that more follow (LEB128).
 */
function follow(steps: Uint8Array, texts: Uint8Array, all: Uint8Array): void {
  let at = 0;
  const number = (): number => {
    for (let value = 0, factor = 1; ; factor *= 128) {
      const byte = steps[at++];
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  };
  let read = 0;
  let written = 0;
  while (at < steps.length) {
    const fresh = number();
    all.set(texts.subarray(read, (read += fresh)), written);
    written += fresh;
    const repeated = number();
    const start = written - number();
    // What is repeated may overlap what it makes, which copies it once more: byte by byte.
    if (start + repeated <= written) all.copyWithin(written, start, start + repeated);
    else for (let index = 0; index < repeated; index++) all[written + index] = all[start + index];
    written += repeated;
  }
}
