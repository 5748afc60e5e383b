/** How large a build is: its pages, and the files that the search loads. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { filesOf } from '../scripts/lib/built-site.ts';
import { LANGS } from '../src/languages.ts';

/** Compression as hosts do it for each response: the best one would take minutes for thousands of pages. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** A part of a build. */
export interface PartSize {
  part: string;
  files: number;
  /** Bytes as they are, of all its files. */
  bytes: number;
  /** Bytes of brotli, of all its files. */
  brotli: number;
  /** Bytes of brotli of its largest file. */
  largest: number;
}

/**
 * The parts of a build whose size depends on the number of codes.
 *
 * @param dist the folder of the build
 * @example
 * buildSizes('dist')[0] // => { part: 'all pages', files: 490, bytes: 19000000, brotli: 4800000, largest: 29000 }
 */
export function buildSizes(dist: string): PartSize[] {
  const lang = LANGS[0];
  const parts: [part: string, pattern: RegExp][] = [
    ['all pages', /\.html$/],
    ['pages of codes', /^\w\w\/codes\/\d+\/index\.html$/],
    ['permanent links', /^codes\/\d+\/index\.html$/],
    ...['', 'codes/', 'classes/5xx/', 'classes/other/', 'collisions/', 'equivalents/', 'guides/retrying-safely/'].map(
      (path): [string, RegExp] => [`/${lang}/${path}`, new RegExp(`^${lang}/${path}index\\.html$`)],
    ),
    [`instant index, ${lang}: names`, new RegExp(`^search/${lang}/pages\\.txt$`)],
    [`instant index, ${lang}: words`, new RegExp(`^search/${lang}/(?:cjk|latin)\\.txt$`)],
    [`what people say, ${lang}`, new RegExp(`^search/${lang}/said\\.txt$`)],
    [`signals, ${lang}`, new RegExp(`^search/${lang}/signals\\.txt$`)],
    ['full-text index, all languages', /^pagefind\//],
    ['sitemap', /^sitemap.*\.xml$/],
  ];
  const sizes = filesOf(dist)
    .filter((file) => parts.some(([, pattern]) => pattern.test(file)))
    .map((file) => {
      const content = readFileSync(join(dist, file));
      // Pagefind compresses its own files.
      const brotli = file.startsWith('pagefind/') ? content.length : brotliCompressSync(content, BROTLI).length;
      return { file, bytes: content.length, brotli };
    });
  return parts.map(([part, pattern]) => {
    const its = sizes.filter(({ file }) => pattern.test(file));
    const sum = (name: 'bytes' | 'brotli') => its.reduce((total, size) => total + size[name], 0);
    return {
      part,
      files: its.length,
      bytes: sum('bytes'),
      brotli: sum('brotli'),
      largest: Math.max(0, ...its.map(({ brotli }) => brotli)),
    };
  });
}
