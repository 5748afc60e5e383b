/** The second build of the tests: the site as it is deployed below a path, at another host. */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The deployment that the second build is made for, which names a repository, and the folder that it is written to. */
export const BELOW_A_PATH = {
  site: 'https://docs.example.org',
  base: '/status',
  repository: 'https://git.example.org/edge/status',
  dist: '.cache/below-a-path',
};

/** The file that a build writes last. */
const LAST = 'sw.js';

/** The time at which a build was complete; 0 when there is none. */
function builtAt(dist: string): number {
  const last = join(dist, LAST);
  return existsSync(last) ? statSync(last).mtimeMs : 0;
}

/**
 * Makes the second build when there is none, or when it is older than `dist`.
 *
 * @throws when there is no `dist`, or when the build fails
 */
export function buildBelowAPath(): void {
  const { site, base, repository, dist } = BELOW_A_PATH;
  if (builtAt('dist') === 0) throw new Error('There is no build in dist/. Run: npm run build');
  if (builtAt(dist) >= builtAt('dist')) return;
  const env = { ...process.env, SITE_URL: site, BASE_PATH: base, REPOSITORY_URL: repository, OUT_DIR: dist };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', 'scripts/build.ts'], { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The build below a path failed:\n${stdout}${stderr}`);
}
