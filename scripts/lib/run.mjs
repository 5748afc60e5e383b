/** Runs the project's tools from its own scripts, with one clear line when something is wrong. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

/** The oldest Node that Astro runs on; `npm ci` brings a newer one, which npm scripts then use. */
const NODE_MAJOR = 22;

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

/** Ends the process unless `npm ci` has been run and npm's scripts run on its Node. */
export function requireInstalled() {
  if (!existsSync('node_modules/.bin/astro') || Number(process.versions.node.split('.')[0]) < NODE_MAJOR) {
    fail('The tools are not installed. Run: npm ci');
  }
}

/**
 * Runs a tool, its output shown as it comes, or not at all when `quiet`.
 *
 * @param {string} command a program of node_modules/.bin (npm scripts have it in PATH) or of the system
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, quiet?: boolean }} [options] `env` is added to the environment
 * @returns {Promise<number>} its exit code; 127 when the program does not exist
 */
export function run(command, args, { env = {}, quiet = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: quiet ? 'ignore' : 'inherit', env: { ...process.env, ...env } });
    child.on('error', () => resolve(127));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
