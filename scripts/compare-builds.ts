/**
 * `npm run compare:builds -- BEFORE AFTER [--list]`: which files of two builds differ, names of scripts and the order of style rules
 * aside.
 *
 * Ends with 1 when a file differs, so that a change of code that should not change pages can be checked: build before it, copy
 * `dist/` to another place, build after it and compare.
 */
import { existsSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { parseArgs } from 'node:util';
import { normalizedBuild } from './lib/normalized-build.ts';
import { fail, orFail } from './lib/run.mjs';

/** How many characters of the first difference are printed. */
const SHOWN = 100;

const { positionals, values } = orFail(() => parseArgs({ allowPositionals: true, options: { list: { type: 'boolean', default: false } } }));
const [before, after] = positionals;
const cure = 'Name two builds: npm run compare:builds -- /tmp/before dist';
if (!before || !after) fail(cure);
for (const folder of [before, after]) if (!existsSync(folder)) fail(`There is no folder ${folder}. ${cure}`);

/** The first place where two texts differ, with what each has there. */
function firstDifference(one: string, other: string): string {
  let at = 0;
  while (one[at] === other[at]) at++;
  const start = Math.max(0, at - 30);
  return `at ${at}: ${JSON.stringify(one.slice(start, start + SHOWN))} → ${JSON.stringify(other.slice(start, start + SHOWN))}`;
}

const old = normalizedBuild(before, { sortStyles: true });
const now = normalizedBuild(after, { sortStyles: true });
const gone = [...old.keys()].filter((file) => !now.has(file));
const added = [...now.keys()].filter((file) => !old.has(file));
const changed = [...old.keys()].filter((file) => now.has(file) && now.get(file) !== old.get(file));
for (const file of gone) console.log(`only before: ${file}`);
for (const file of added) console.log(`only after:  ${file}`);
const byKind = Map.groupBy(changed, (file) => (file.endsWith('.html') ? 'page' : `${extname(basename(file)) || 'other'} file`));
for (const [kind, files] of byKind)
  for (const file of values.list ? files : files.slice(0, 5))
    console.log(`${kind} ${file}  ${firstDifference(old.get(file)!, now.get(file)!)}`);
console.log(
  `${old.size} files before, ${now.size} after: ${gone.length} gone, ${added.length} added, ${changed.length} changed` +
    [...byKind].map(([kind, files]) => `; ${files.length} ${kind}(s)`).join(''),
);
process.exitCode = gone.length + added.length + changed.length > 0 ? 1 : 0;
