/**
 * `npm run archive -- site.tar`: writes the build in `dist/` to one file and prints its hash. Everybody who builds the same commit for the
 * same address gets the same hash, which is what the attestation of a deployment names.
 */
import { parseArgs } from 'node:util';
import { writeArchive } from './lib/archive.ts';
import { fail, orFail } from './lib/run.mjs';

const { positionals } = orFail(() => parseArgs({ allowPositionals: true }));
const [file] = positionals;
if (!file || positionals.length > 1) fail('Name the archive: npm run archive -- site.tar');
console.log(`${orFail(() => writeArchive('dist', file))}  ${file}`);
