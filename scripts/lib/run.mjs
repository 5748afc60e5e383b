/** Runs the project's tools from its own scripts, with one clear line when something is wrong. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * Ends the process with one line.
 *
 * @param {string} line what is wrong and what to do
 * @returns {never}
 */
export function fail(line) {
  console.error(line);
  process.exit(1);
}

/**
 * The value of a function; where it throws, ends the process with the message of the error alone.
 *
 * @template T
 * @param {() => T} compute throws errors whose messages say what to do
 * @returns {T}
 */
export function orFail(compute) {
  try {
    return compute();
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

/**
 * The file of a program that an installed package brings. Node can run it on every system; the entries of `node_modules/.bin`
 * are scripts of a shell on Windows.
 *
 * @param {string} program such as `astro`
 * @param {string} [name] of the package, where it differs
 * @throws when the package is not installed or has no such program
 */
export function binaryOf(program, name = program) {
  const { bin } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
  const file = typeof bin === 'string' ? bin : bin?.[program];
  if (!file) throw new Error(`The package ${name} has no program ${program}.`);
  return resolve('node_modules', name, file);
}

/**
 * Runs a program of the system, its output shown as it comes, or not at all when `quiet`.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, quiet?: boolean }} [options] `env` is added to the environment
 * @returns {Promise<number>} its exit code; 127 when the program does not exist
 */
export function run(command, args, { env = {}, cwd, quiet = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: quiet ? 'ignore' : 'inherit', cwd, env: { ...process.env, ...env } });
    child.on('error', () => resolve(127));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs a file or a program of a package with the Node of this process, as an npm script does.
 *
 * @param {string[]} args those of `scripts/run.mjs`
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runNode(args, options) {
  return run(process.execPath, ['scripts/run.mjs', ...args], options);
}
