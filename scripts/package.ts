/**
 * `npm run package`: writes the package of the data, `packages/edge-status/dist/`, from the built site, and prints how large it is and
 * how soon its command starts. Nothing is published.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import ts from 'typescript';
import { LANGS } from '../src/languages.ts';
import { builtData, factsOf, textsOf } from './lib/package-data.ts';
import { fail } from './lib/run.mjs';

const PACKAGE = 'packages/edge-status';
const DIST = join(PACKAGE, 'dist');
const source = (name: string): string => join(PACKAGE, 'src', name);

/** What the package may have at most, in bytes as npm packs it. */
const PACKED = 250_000;
/** How often the command is started. */
const STARTS = 21;

rmSync(DIST, { recursive: true, force: true });
mkdirSync(join(DIST, 'data'), { recursive: true });
writeData();
await writePrograms();
writeTypes();
copyFileSync('LICENSE', join(PACKAGE, 'LICENSE'));
printFigures();

function writeData(): void {
  const data = builtData('dist');
  const write = (name: string, value: unknown) => writeFileSync(join(DIST, 'data', `${name}.json`), `${JSON.stringify(value)}\n`);
  const facts = factsOf(data);
  if (facts.root.startsWith('http://localhost'))
    console.warn(
      'Warning: the build has no SITE_URL, so the links in the package lead to http://localhost:4321/. Build with SITE_URL first.',
    );
  write('facts', facts);
  for (const lang of LANGS) write(`text.${lang}`, textsOf(data, lang));
}

/** The library for `import` and for `require`, and the command. The files of data stay files, which the two forms of the library share. */
async function writePrograms(): Promise<void> {
  const common: BuildOptions = {
    bundle: true,
    platform: 'neutral',
    target: 'node20.10',
    external: ['*.json', 'node:*'],
    logLevel: 'warning',
  };
  const programs: BuildOptions[] = [
    { entryPoints: [source('index.ts')], format: 'esm', outfile: join(DIST, 'index.mjs') },
    { entryPoints: [source('index.ts')], format: 'cjs', outfile: join(DIST, 'index.cjs') },
    {
      entryPoints: [source('cli.ts')],
      format: 'esm',
      outfile: join(DIST, 'cli.mjs'),
      banner: { js: '#!/usr/bin/env node' },
      charset: 'utf8',
    },
  ];
  for (const program of programs) await build({ ...common, ...program });
}

/** The types of the library in one file, for `import` and for `require`: what is public does not import anything. */
function writeTypes(): void {
  const declarations = ['types.ts', 'index.ts'].map((name) => {
    const { outputText, diagnostics = [] } = ts.transpileDeclaration(readFileSync(source(name), 'utf8'), {
      fileName: name,
      reportDiagnostics: true,
      compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.NodeNext, stripInternal: true },
    });
    if (diagnostics.length > 0) fail(`${source(name)}: ${ts.flattenDiagnosticMessageText(diagnostics[0].messageText, ' ')}`);
    return outputText.replace(/^(?:import|export) .*from .*;\n/gm, '');
  });
  for (const ending of ['mts', 'cts']) writeFileSync(join(DIST, `index.d.${ending}`), declarations.join(''));
}

function printFigures(): void {
  const [packed] = JSON.parse(output('npm', ['pack', '--dry-run', '--json', '--loglevel=error'], PACKAGE)) as {
    size: number;
    unpackedSize: number;
    filename: string;
  }[];
  console.log(
    `${packed.filename}: ${kilobytes(packed.size)} packed (at most ${kilobytes(PACKED)}), ${kilobytes(packed.unpackedSize)} unpacked`,
  );
  const command = startOf([join(DIST, 'cli.mjs'), '524', '--sender', 'cloudflare']);
  const nothing = startOf(['-e', '0']);
  console.log(`edge-status 524 --sender cloudflare: ${command}; Node alone: ${nothing} (of ${STARTS} starts)`);
  if (packed.size > PACKED) fail('The package is too large.');
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`;
}

/** How long Node takes with some arguments. Other programs only make it slower, so the fastest start says most. */
function startOf(args: string[]): string {
  const times = Array.from({ length: STARTS }, () => {
    const start = performance.now();
    output(process.execPath, args);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return `${Math.round(times[0])} ms at best, ${Math.round(times[(STARTS - 1) / 2])} ms in the median`;
}

/** What a program prints. Ends the process where it fails. */
function output(program: string, args: string[], cwd = '.'): string {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8' });
  return status === 0 ? stdout : fail(stderr);
}
