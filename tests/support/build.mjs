/** Builds the site once more, for a deployment that differs from the one in `dist`. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';

/**
 * @param {string} outDir where the build goes
 * @param {Record<string, string>} env what differs: BASE_PATH, SITE_URL
 */
export function build(outDir, env) {
  rmSync(outDir, { recursive: true, force: true });
  const result = spawnSync('astro', ['build'], { env: { ...process.env, ...env, OUT_DIR: outDir }, encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`The build failed:\n${result.stdout}${result.stderr}`);
}
