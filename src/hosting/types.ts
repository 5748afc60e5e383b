/** The media types of the files that a build has, as every host sends them. */
import { extname } from 'node:path';
import { SPECULATION_TYPE } from '../deployment/speculation-rules.ts';

/** A kind of file. */
interface Kind {
  type: string;
  /** Whether it becomes smaller; the others are compressed already. */
  compressible: boolean;
}

/** The kinds of files, by the ending of their names. */
const KINDS: Readonly<Record<string, Kind>> = {
  '.csv': { type: 'text/csv', compressible: true },
  '.html': { type: 'text/html', compressible: true },
  '.js': { type: 'text/javascript', compressible: true },
  '.json': { type: 'application/json', compressible: true },
  '.md': { type: 'text/markdown', compressible: true },
  '.png': { type: 'image/png', compressible: false },
  [SPECULATION_TYPE.ending]: { type: SPECULATION_TYPE.type, compressible: true },
  '.svg': { type: 'image/svg+xml', compressible: true },
  '.txt': { type: 'text/plain', compressible: true },
  '.webmanifest': { type: 'application/manifest+json', compressible: true },
  '.xml': { type: 'application/xml', compressible: true },
};

/** The files of Pagefind, and others whose names say nothing: bytes, at which a browser does not guess. */
const BYTES: Kind = { type: 'application/octet-stream', compressible: false };

const kindOf = (file: string): Kind => KINDS[extname(file)] ?? BYTES;

/**
 * The media type of a file, without its charset, which is UTF-8 everywhere.
 *
 * @example
 * typeOf('pagefind/pagefind.js')      // => 'text/javascript'
 * typeOf('pagefind/wasm.en.pagefind') // => 'application/octet-stream'
 */
export const typeOf = (file: string): string => kindOf(file).type;

/**
 * Whether a file is sent compressed.
 *
 * @example
 * isCompressible('en/index.html')  // => true
 * isCompressible('og/en/504.png')  // => false
 */
export const isCompressible = (file: string): boolean => kindOf(file).compressible;
