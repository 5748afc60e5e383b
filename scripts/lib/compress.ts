/** Compresses the files of a build once, so that a host can send them without compressing anything while a reader waits. */
import { readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isCompressible } from '../../src/hosting/types.ts';
import { filesOf } from './built-site.ts';

/** How hard to try: 0 to 11 for brotli (RFC 7932), 0 to 9 for gzip. */
interface Levels {
  brotli: number;
  gzip: number;
}

/** The smallest files, for which half a minute of work is well spent. */
const SMALLEST: Levels = { brotli: 11, gzip: 9 };

/** What was done, with bytes in all. */
export interface Compressed {
  files: number;
  /** Files whose compressed forms were written now; those of the others were there. */
  written: number;
  bytes: number;
  brotli: number;
  gzip: number;
}

/** The endings of the compressed forms, as hosts look for them beside the files. */
const ENDINGS = { brotli: '.br', gzip: '.gz' } as const;

/**
 * Writes `.br` and `.gz` beside every file of a kind that is sent compressed, and takes away those of files that are gone. A form that is as
 * old as its file belongs to it and stays; nginx and Caddy also take its time for that of the file.
 *
 * @param folder a build
 */
export async function compressFolder(folder: string, levels: Levels = SMALLEST): Promise<Compressed> {
  const names = new Set(filesOf(folder));
  const files = [...names].filter(isCompressible);
  const stale = [...names].filter((name) => /\.(?:br|gz)$/.test(name) && !names.has(name.slice(0, -3)));
  await Promise.all(stale.map((name) => rm(join(folder, name))));
  const total: Compressed = { files: files.length, written: 0, bytes: 0, brotli: 0, gzip: 0 };
  const queue = files.values();
  // Node compresses on threads of its own.
  const workers = Array.from({ length: availableParallelism() }, async () => {
    for (const name of queue) add(total, await compressFile(join(folder, name), levels));
  });
  await Promise.all(workers);
  return total;
}

function add(total: Compressed, file: Omit<Compressed, 'files'>): void {
  for (const key of ['written', 'bytes', 'brotli', 'gzip'] as const) total[key] += file[key];
}

async function compressFile(file: string, levels: Levels): Promise<Omit<Compressed, 'files'>> {
  const { mtime, size } = await stat(file);
  const [brotliSize, gzipSize] = await Promise.all(Object.values(ENDINGS).map((ending) => sizeOfForm(file + ending, mtime)));
  if (brotliSize !== undefined && gzipSize !== undefined) return { written: 0, bytes: size, brotli: brotliSize, gzip: gzipSize };
  const content = await readFile(file);
  const [brotli, zipped] = await Promise.all([
    promisify(brotliCompress)(content, {
      params: { [constants.BROTLI_PARAM_QUALITY]: levels.brotli, [constants.BROTLI_PARAM_SIZE_HINT]: size },
    }),
    promisify(gzip)(content, { level: levels.gzip }),
  ]);
  await Promise.all([writeForm(file + ENDINGS.brotli, brotli, mtime), writeForm(file + ENDINGS.gzip, zipped, mtime)]);
  return { written: 1, bytes: size, brotli: brotli.length, gzip: zipped.length };
}

/** The size of a compressed form that belongs to its file; undefined when there is none, or that of an older file. */
async function sizeOfForm(file: string, mtime: Date): Promise<number | undefined> {
  const form = await stat(file).catch(() => undefined);
  // File systems keep times to different fractions of a second.
  return form && Math.abs(form.mtimeMs - mtime.getTime()) < 1 ? form.size : undefined;
}

async function writeForm(file: string, content: Buffer, mtime: Date): Promise<void> {
  await writeFile(file, content);
  await utimes(file, mtime, mtime);
}
