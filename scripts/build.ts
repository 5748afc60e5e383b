/**
 * `npm run build`: builds the site into `dist/`, or the folder in OUT_DIR. The build is made in a folder of its own, which takes the
 * place of the last build when it is finished: whatever serves that folder meanwhile serves a whole site.
 */
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { build } from 'astro';
import { warningsOf } from '../src/deployment/warnings.ts';
import { buildProgress } from './lib/build-progress.ts';
import { messageOf } from './lib/error-message.ts';
import { replaceFolder } from './lib/replace-folder.ts';
import { fail, orFail } from './lib/run.mjs';

/** Where builds are made: on the volume of the project, so that they can be moved to their place. */
const WORKSHOP = '.cache/building';

const target = process.env.OUT_DIR || 'dist';
const warnings = orFail(() => warningsOf(process.env));
refuseOtherFolders(target);
removeAbandoned();
const fresh = join(WORKSHOP, String(process.pid));
mkdirSync(WORKSHOP, { recursive: true });
const start = performance.now();
try {
  // Warnings and errors only, since Astro prints a line per page.
  await build({
    outDir: fresh,
    logLevel: 'warn',
    logger: { entrypoint: new URL('./lib/build-log.ts', import.meta.url) },
    integrations: [buildProgress()],
  });
} catch (error) {
  rmSync(fresh, { recursive: true, force: true });
  fail(messageOf(error));
}
replaceFolder(fresh, target);
for (const warning of warnings) console.warn(`Warning: ${warning}`);
console.log(`The site is in ${target}/ (${Math.round((performance.now() - start) / 1000)} s)`);

/** Ends the process when the folder to be replaced holds something else than a build. */
function refuseOtherFolders(folder: string): void {
  const way = relative(resolve(folder), process.cwd());
  const isAbove = !way.startsWith('..') && !isAbsolute(way);
  const isOther = existsSync(folder) && readdirSync(folder).length > 0 && !existsSync(join(folder, '404.html'));
  if (isAbove || isOther) fail(`OUT_DIR is "${folder}", which holds other files than a build. Choose a folder for the build alone.`);
}

/** Deletes what builds left behind that were ended before they were finished. */
function removeAbandoned(): void {
  if (!existsSync(WORKSHOP)) return;
  for (const name of readdirSync(WORKSHOP)) if (!isRunning(parseInt(name))) rmSync(join(WORKSHOP, name), { recursive: true, force: true });
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
