/** The weight of code pages by their number of senders: whole, up to the end of the choice, and what a sender more costs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { LANGS, type Lang } from '../src/languages.ts';
import { withCrowdedCodes } from './crowded-codes.ts';

/** From a page without a choice to twice as many senders as any code has today. */
const COUNTS = [1, 5, 12, 25];

/** The weight of a page, in bytes of brotli as a host compresses files once. */
export interface PageWeight {
  lang: Lang;
  senders: number;
  whole: number;
  /** What has to arrive until all that is before the first sender's section can be shown. */
  'up to the first section': number;
  /** What each sender costs that the row before does not have; undefined in the first row of a language. */
  'each sender more'?: number;
}

/**
 * Builds codes with given numbers of senders and weighs their pages, language by language.
 *
 * @param root the folder of the project; `npm ci` has been run there
 * @param counts numbers of senders, in ascending order
 * @throws when a page has no section of a sender, or the pages cannot be built
 * @example
 * (await weighSenders('.', [1, 25]))[1] // => { lang: 'ja', senders: 25, whole: 39000, … }
 */
export async function weighSenders(root: string, counts: readonly number[] = COUNTS): Promise<PageWeight[]> {
  return withCrowdedCodes(root, counts, (dist, codes) =>
    LANGS.flatMap((lang) => {
      let before: { senders: number; whole: number } | undefined;
      return codes.map(({ code, senders }): PageWeight => {
        const html = readFileSync(join(dist, lang, 'codes', String(code), 'index.html'), 'utf8');
        const compressed = brotliCompressSync(html);
        const whole = compressed.length;
        const more = before && Math.round((whole - before.whole) / (senders - before.senders));
        before = { senders, whole };
        const first = bytesUntil(compressed, Buffer.byteLength(html.slice(0, firstSectionOf(html))));
        return { lang, senders, whole, 'up to the first section': first, ...(more !== undefined && { 'each sender more': more }) };
      });
    }),
  );
}

/** Where the section of the first sender begins. */
function firstSectionOf(html: string): number {
  const start = html.indexOf('<section', html.indexOf('<article'));
  if (start < 0) throw new Error('A page of a code has no section.');
  return start;
}

/**
 * How much of a compressed text has to arrive until its beginning can be read.
 *
 * @param compressed with brotli
 * @param length of the beginning, in bytes of the text
 */
function bytesUntil(compressed: Buffer, length: number): number {
  let [short, enough] = [0, compressed.length];
  while (enough - short > 1) {
    const middle = (short + enough) >> 1;
    const readable = brotliDecompressSync(compressed.subarray(0, middle), { finishFlush: constants.BROTLI_OPERATION_FLUSH });
    if (readable.length >= length) enough = middle;
    else short = middle;
  }
  return enough;
}
