/** Installs the programs that the project's commands need from Debian's packages. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './run.mjs';

/** Whether packages can be installed here: Debian or a relative, and root. */
export function canInstall() {
  try {
    return process.getuid?.() === 0 && /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/**
 * Installs packages with apt-get. A failure is not reported: callers look for the programs afterwards.
 *
 * @param {string[]} packages
 */
export async function install(packages) {
  await run('apt-get', ['update', '-qq']);
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  });
}

/**
 * Unpacks a package into a folder without installing it, so that no service is set up. A failure is not reported: callers look for
 * the program afterwards.
 *
 * @param {string} name
 * @param {string} folder
 */
export async function unpack(name, folder) {
  const download = mkdtempSync(join(tmpdir(), 'package-'));
  await run('apt-get', ['update', '-qq']);
  await run('apt-get', ['download', '-qq', '-o', 'APT::Sandbox::User=root', name], { cwd: download });
  const [file] = readdirSync(download).filter((each) => each.endsWith('.deb'));
  mkdirSync(folder, { recursive: true });
  if (file) await run('dpkg', ['-x', join(download, file), folder]);
  rmSync(download, { recursive: true });
}
