/** Builds of the project in other folders and surroundings, to be compared with one another. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from './built-site.ts';
import { copyProject } from './project-copy.ts';

/** What else a machine has: a time zone whose day is another, a language, and no home. */
const OTHER_ENVIRONMENT = { TZ: 'Pacific/Kiritimati', LANG: 'ja_JP.UTF-8', LC_ALL: 'ja_JP.UTF-8', HOME: '/nonexistent', USER: 'other' };

/** What cuts the network off a program, first as root. */
const WITHOUT_NETWORK = [
  ['unshare', '--net'],
  ['unshare', '--map-root-user', '--net'],
];

/** A build of a copy of the project. */
export interface BuildElsewhere {
  /** The folder of the build. */
  dist: string;
  /** Whether the system had cut the network. */
  isCut: boolean;
  /** Removes the copy. */
  remove: () => void;
}

/**
 * Builds a copy of the project in a folder of its own, with empty caches.
 *
 * @param root the folder of the project; `npm ci` has been run there
 * @param machine `this`, or `other`: at another time, in another time zone, language and order of files, and without a network
 *   (`other-machine.ts`). Where the system cannot cut the network, only Node is kept from using it
 * @throws when the build fails, with its output
 */
export function buildElsewhere(root: string, machine: 'this' | 'other'): BuildElsewhere {
  const copy = copyProject(root, machine === 'this' ? 'build' : 'build-of-another-machine');
  const remove = () => rmSync(copy, { recursive: true });
  const isOther = machine === 'other';
  if (isOther) for (const file of filesOf(join(copy, 'src'))) utimesSync(join(copy, 'src', file), file.length, file.length);
  const isolation = isOther ? (WITHOUT_NETWORK.find(([program, ...args]) => spawnSync(program, [...args, 'true']).status === 0) ?? []) : [];
  const otherEnvironment = { ...OTHER_ENVIRONMENT, NODE_OPTIONS: `--import=${new URL('./other-machine.ts', import.meta.url).href}` };
  const env = { ...process.env, OUT_DIR: 'dist', ...(isOther && otherEnvironment) };
  const [program, ...args] = [...isolation, process.execPath, 'scripts/run.mjs', 'scripts/build.ts'];
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: copy, env, encoding: 'utf8' });
  if (status !== 0) {
    remove();
    throw new Error(`The build in another folder failed:\n${stdout}${stderr}`);
  }
  return { dist: join(copy, 'dist'), isCut: isolation.length > 0, remove };
}

/**
 * The files that differ between two builds, or that only one of them has, sorted.
 *
 * @example
 * differingFiles('dist', 'dist') // => []
 */
export function differingFiles(one: string, other: string): string[] {
  const contentOf = (dist: string, file: string) => (existsSync(join(dist, file)) ? readFileSync(join(dist, file)) : undefined);
  return [...new Set([one, other].flatMap((dist) => filesOf(dist)))].toSorted().filter((file) => {
    const [content, otherContent] = [contentOf(one, file), contentOf(other, file)];
    return !content || !otherContent?.equals(content);
  });
}
