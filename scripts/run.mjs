/**
 * Runs the tools behind the npm scripts: `node scripts/run.mjs [--with-build] <file or program> [arguments]`.
 *
 * Every npm script begins here, so that what each of them needs is looked after once: the tools are installed and are those of
 * package.json, there is a build where one is needed, Astro's telemetry is off, and nothing is left running when npm has ended.
 * This is the only file that runs on a Node without types, before `npm ci`; it imports nothing but Node's own modules.
 */
import { existsSync, readFileSync } from 'node:fs';
import Module from 'node:module';
import { resolve } from 'node:path';
import { binaryOf, fail } from './lib/run.mjs';

/** The oldest Node that Astro runs on; `npm ci` brings a newer one, which npm scripts then use. */
const NODE_MAJOR = 22;

/** A file of every build. */
const BUILT = 'dist/404.html';

/** Milliseconds between two looks at whether npm is still there. */
const WATCH = 500;

const needsBuild = process.argv[2] === '--with-build';
const [tool, ...args] = process.argv.slice(needsBuild ? 3 : 2);

requireTools();
if (needsBuild && !existsSync(BUILT)) fail('There is no build in dist/. Run: npm run build');
endWithParent();
// Astro would write to the home folder otherwise, which may not exist, and ask its servers for newer versions.
process.env.ASTRO_TELEMETRY_DISABLED = '1';
process.env.ASTRO_DISABLE_UPDATE_CHECK = 'true';
// In this process: signals, standard input and the exit code need no passing on.
const main = /[./]/.test(tool) ? resolve(tool) : binaryOf(tool);
process.argv = [process.argv[0], main, ...args];
Module.runMain(main);

/** Ends the process unless the tools are installed, in the versions that package.json names. */
function requireTools() {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const installed = Object.keys(devDependencies).map((name) => [name, versionOf(name)]);
  if (installed.every(([, version]) => version === undefined)) fail('The tools are not installed. Run: npm ci');
  const other = installed.find(([name, version]) => version !== devDependencies[name]);
  if (other) fail(`The package ${other[0]} is ${other[1] ?? 'missing'}, but package.json names ${devDependencies[other[0]]}. Run: npm ci`);
  if (Number(process.versions.node.split('.')[0]) < NODE_MAJOR)
    fail(`This is Node ${process.versions.node}. Use the npm scripts (npm run), which run on the Node of node_modules.`);
}

/**
 * @param {string} name of a package
 * @returns {string | undefined} the version that is installed
 */
function versionOf(name) {
  const file = `node_modules/${name}/package.json`;
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : undefined;
}

/** Ends this process when the one that started it has ended: npm hands a signal to its shell, and the shell ends without passing it on. */
function endWithParent() {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, WATCH).unref();
}
