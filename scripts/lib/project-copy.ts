/** Copies of the project in which a tool can change files without a trace. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';

/** What no check or build reads: builds and their reports, version control, pictures. */
const LEFT_OUT = ['.git', 'node_modules', 'dist', '.cache', 'test-results', 'playwright-report', 'tests/screenshots'];

/**
 * A copy of the project with the packages of the original, but caches of its own.
 *
 * @param root the folder of the project; `npm ci` has been run there
 * @param name what the copy is for, the beginning of its folder's name
 * @returns its folder; the caller removes it
 */
export function copyProject(root: string, name: string): string {
  const copy = mkdtempSync(join(tmpdir(), `${name}-`));
  cpSync(root, copy, { recursive: true, filter: (path) => !LEFT_OUT.includes(relative(root, path)) });
  mkdirSync(join(copy, 'node_modules'));
  // Names with a dot are caches, but for the programs of packages.
  for (const entry of readdirSync(join(root, 'node_modules')))
    if (!entry.startsWith('.') || entry === '.bin') symlinkSync(resolve(root, 'node_modules', entry), join(copy, 'node_modules', entry));
  return copy;
}
