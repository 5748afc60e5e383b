/** Getting programs from Debian's packages, where the project's commands need them. */
import { readFileSync } from 'node:fs';
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
 * Installs packages with apt-get; whether that worked shows by looking for the programs.
 *
 * @param {string[]} packages
 */
export async function install(packages) {
  await run('apt-get', ['update', '-qq']);
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  });
}
