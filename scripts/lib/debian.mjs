/** Installs the programs that the project's commands need from Debian's packages. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './run.mjs';

/** Whether packages can be installed here: Debian or a relative, and root, or sudo without a password. */
export function canInstall() {
  try {
    return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8')) && (isRoot() || sudoAsksNothing());
  } catch {
    return false;
  }
}

const isRoot = () => process.getuid?.() === 0;
const sudoAsksNothing = () => spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0;

/**
 * Runs apt-get as root.
 *
 * @param {string[]} args
 */
function aptGet(args) {
  const command = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
  return isRoot() ? run(command[0], command.slice(1)) : run('sudo', ['-n', ...command]);
}

/**
 * Installs packages with apt-get. A failure is not reported: callers look for the programs afterwards.
 *
 * @param {string[]} packages
 */
export async function install(packages) {
  await aptGet(['update', '-qq']);
  await aptGet(['install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

/**
 * Unpacks packages into a folder without installing them, so that no service is set up. A failure is not reported: callers look for
 * the programs afterwards.
 *
 * @param {string[]} names
 * @param {string} folder
 */
export async function unpack(names, folder) {
  const download = mkdtempSync(join(tmpdir(), 'package-'));
  await aptGet(['update', '-qq']);
  await run('apt-get', ['download', '-qq', '-o', 'APT::Sandbox::User=root', ...names], { cwd: download });
  mkdirSync(folder, { recursive: true });
  const files = readdirSync(download).filter((file) => file.endsWith('.deb'));
  for (const file of files) await run('dpkg', ['-x', join(download, file), folder]);
  rmSync(download, { recursive: true });
}
