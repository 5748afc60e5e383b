/** Puts a finished folder in the place of another: a reader sees the old one or the new one, never a mixture. */
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The errors of the system when a folder cannot be moved: it is a volume of its own, or Windows holds a file of it open. */
const UNMOVABLE = ['EXDEV', 'EBUSY', 'EPERM', 'EACCES', 'ENOTEMPTY'];

/**
 * Replaces a folder. Two renames take well under a millisecond, in which there is no folder.
 *
 * Where the system does not allow them (a volume of a container, an open file on Windows), the files are copied one after another
 * instead, and a reader may see old and new ones together meanwhile.
 *
 * @param fresh the finished folder; it is gone afterwards
 * @param target the folder to replace; it need not exist
 */
export function replaceFolder(fresh: string, target: string): void {
  const old = `${fresh}-replaced`;
  mkdirSync(dirname(target), { recursive: true });
  try {
    if (existsSync(target)) renameSync(target, old);
    renameSync(fresh, target);
  } catch (error) {
    if (!UNMOVABLE.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    if (existsSync(old) && !existsSync(target)) renameSync(old, target);
    copyOver(fresh, target);
  }
  for (const folder of [old, fresh]) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** Copies every file of a folder over those of another, then deletes what the first does not have. */
function copyOver(fresh: string, target: string): void {
  cpSync(fresh, target, { recursive: true });
  for (const name of readdirSync(target, { recursive: true, encoding: 'utf8' }))
    if (!existsSync(join(fresh, name))) rmSync(join(target, name), { recursive: true, force: true });
}
