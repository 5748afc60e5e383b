/** Installs the programs that the project's commands need from Debian's packages. */
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
