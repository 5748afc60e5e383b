/**
 * `npm run compare:builds -- BEFORE AFTER [--list]`: which files of two builds differ, after what only names a file is taken out:
 * the hashes in the names of scripts, Astro's ids of scoped styles and their order, and the hashes in the content security policy.
 *
 * Ends with 1 when a file differs, so that a refactoring can be checked: `git stash; npm run build; cp -r dist /tmp/before; …`.
 */
import { readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { filesOf } from './lib/built-site.ts';

const TEXT = ['.html', '.js', '.css', '.txt', '.xml', '.json', '.svg'];
/** How many characters of the first difference are printed. */
const SHOWN = 100;

const { positionals, values } = parseArgs({ allowPositionals: true, options: { list: { type: 'boolean', default: false } } });
const [before, after] = positionals;
if (!before || !after) {
  console.error('Name two builds: npm run compare:builds -- /tmp/before dist');
  process.exit(2);
}

const STYLE = /<style>(.*?)<\/style>/gs;

/** Text without what changes when a file is renamed or moved. */
function normalized(text: string): string {
  const renamed = text
    .replace(/-[\w-]{8}\.js/g, '.js')
    .replace(/astro-(?:cid-)?[a-z0-9]{8}\b/g, 'astro-cid')
    .replace(/ ?'sha256-[^']+'/g, '');
  // The styles of components are bundled in the order of imports: compared are the pieces, whatever their order.
  const styles = [...renamed.matchAll(STYLE)].flatMap(([, css]) => css.replaceAll('@layer components{', '').split(/[}\n]+/)).sort();
  return [renamed.replace(STYLE, ''), ...styles].join('\n');
}

const read = (build: string): Map<string, string> =>
  new Map(
    filesOf(build).map((file) => {
      const bytes = readFileSync(join(build, file));
      return TEXT.includes(extname(file))
        ? [file.replace(/-[\w-]{8}\.js$/, '.js'), normalized(bytes.toString('utf8'))]
        : [file, bytes.toString('latin1')];
    }),
  );

/** The first place where two texts differ, with what each has there. */
function firstDifference(one: string, other: string): string {
  let at = 0;
  while (one[at] === other[at]) at++;
  const start = Math.max(0, at - 30);
  return `at ${at}: ${JSON.stringify(one.slice(start, start + SHOWN))} → ${JSON.stringify(other.slice(start, start + SHOWN))}`;
}

const old = read(before);
const now = read(after);
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
