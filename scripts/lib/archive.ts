/** A build as one file, which is the same for the same build, wherever and whenever it is made. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The program: GNU tar has another name where the system has a tar of its own. */
const PROGRAMS = ['tar', 'gtar'];

/** What an archive leaves out of the files: the order in which the system lists them, who made them and when, and what the mask forbids. */
const SAME_EVERYWHERE = ['--format=ustar', '--sort=name', '--mtime=@0', '--owner=0', '--group=0', '--numeric-owner', '--mode=u=rwX,go=rX'];

/** Hidden files at the top are for servers that an operator configures; no host shows them, and GitHub Pages leaves them out, too. */
const HIDDEN = '--exclude=./.[!.]*';

/**
 * Writes the archive of a folder.
 *
 * @param folder a build; its hidden files are left out
 * @param file the archive, a tar file that is not compressed
 * @returns its SHA-256 in hexadecimal digits
 * @throws when the system has no GNU tar, or when the archive cannot be written
 * @see https://reproducible-builds.org/docs/archives/
 */
export function writeArchive(folder: string, file: string): string {
  const tar = PROGRAMS.find((program) => spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout?.includes('GNU tar'));
  if (!tar) throw new Error('There is no GNU tar. Install it (macOS: brew install gnu-tar).');
  const { status, stderr } = spawnSync(tar, [...SAME_EVERYWHERE, HIDDEN, '-cf', file, '-C', folder, '.'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The archive ${file} cannot be written: ${stderr.trim()}`);
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
