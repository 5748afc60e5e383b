/** `npm run compress`: writes the compressed forms of the files in `dist/`, or in another folder, for a host that sends them as they are. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { compressFolder } from './lib/compress.ts';
import { fail } from './lib/run.mjs';

const [folder = 'dist'] = process.argv.slice(2);
if (!existsSync(join(folder, '404.html'))) fail(`${folder} holds no build. Write for example: npm run compress -- dist`);
const start = performance.now();
const { files, written, bytes, brotli, gzip } = await compressFolder(folder);
const megabytes = (count: number) => `${(count / 1_000_000).toFixed(1)} MB`;
console.log(
  `${files} files in ${folder}/: ${megabytes(bytes)}, brotli ${megabytes(brotli)}, gzip ${megabytes(gzip)} ` +
    `(${written} compressed, ${Math.round((performance.now() - start) / 1000)} s)`,
);
