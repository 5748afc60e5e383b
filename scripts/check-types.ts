/**
 * `npm run check:types`: the types of every TypeScript file and Astro component. Checking takes the longest of all checks, so it is left
 * out when nothing has changed since it last found no error.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { sourceFiles } from './lib/source-files.ts';
import { binaryOf, run } from './lib/run.mjs';

/** What types depend on: code, what it imports, and the packages. */
const INPUTS = ['*.{ts,mjs,json}', '{src,scripts,tests,bench,fault-lab}/**/*.{ts,mts,mjs,astro,json}'];
/** Holds the fingerprint of the files that had no error last. */
const STAMP = '.cache/types-checked';

const hash = createHash('sha256');
for (const { path, text } of sourceFiles('.', INPUTS)) hash.update(`${path}\n${text}\n`);
const fingerprint = hash.digest('hex');

if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint) {
  console.log('types: nothing has changed since the last check, no errors');
} else {
  // The types of the content modules of Astro are made once; this site has none of its own.
  const known = existsSync('.astro/types.d.ts') ? ['--noSync'] : [];
  const code = await run(process.execPath, [binaryOf('astro'), 'check', ...known]);
  if (code !== 0) process.exit(code);
  mkdirSync('.cache', { recursive: true });
  writeFileSync(STAMP, fingerprint);
}
