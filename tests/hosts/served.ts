/** What the hosts serve in the tests: both builds as somebody deploys them, with compressed files, and with what nobody is to see. */
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compressFolder } from '../../scripts/lib/compress.ts';
import { BELOW_A_PATH, buildBelowAPath } from '../support/below-a-path.ts';

/** A build in its place. */
export interface Served {
  /** The path below which the site is; empty at the root. */
  base: string;
  /** The folder that the host serves. */
  root: string;
  /** The folder of the site in it. */
  site: string;
}

/** What a file holds that no host may show. */
export const SECRET = 'nobody is to read this';

/** The script of the service worker. */
export const WORKER = 'sw.js';

/** The fastest levels: the tests are about what is sent, not how small it is. */
const FAST = { brotli: 1, gzip: 1 };

/** Where the site is on its host, with the build for it. */
export const PLACES = {
  'at the root': { base: '', dist: 'dist' },
  'below a path': { base: BELOW_A_PATH.base, dist: BELOW_A_PATH.dist },
} as const;

export type Place = keyof typeof PLACES;

/**
 * Puts a copy of a build in place, in a folder of the test's own.
 *
 * @param host its name
 * @param atTheRoot the files of the build that a host reads at the root of what it serves, also where the site is below a path
 */
export async function deploy(host: string, place: Place, atTheRoot: readonly string[] = []): Promise<Served> {
  buildBelowAPath();
  const { base, dist } = PLACES[place];
  const folder = resolve('.cache/hosts/served', `${host} ${place}`.replaceAll(' ', '-'));
  const root = join(folder, 'www');
  const site = join(root, base);
  rmSync(folder, { recursive: true, force: true });
  cpSync(dist, site, { recursive: true });
  for (const file of base === '' ? [] : atTheRoot) renameSync(join(site, file), join(root, file));
  // A build for a site that browsers do not keep has none; the rule for it holds all the same.
  if (!existsSync(join(site, WORKER))) writeFileSync(join(site, WORKER), '// The script of a service worker.\n');
  await compressFolder(site, FAST);
  mkdirSync(join(site, '.git'));
  // Outside the site, and inside but hidden.
  for (const file of [join(folder, 'secret.txt'), join(site, '.env'), join(site, '.git/config'), join(site, '.git/504')])
    writeFileSync(file, SECRET);
  return { base, root, site };
}

/** A file of the site, byte by byte. */
export const fileOf = ({ site }: Served, file: string): Buffer => readFileSync(join(site, file));
