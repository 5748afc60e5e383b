/** The programs of the hosts that `tests/hosts` starts: where each is found, and how it is got without setting up a service. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { canInstall, unpack } from './debian.mjs';
import { run } from './run.mjs';

/** Where programs are unpacked: to install nginx or Caddy would start it. */
const FOLDER = resolve('.cache/hosts/programs');

/** A file that is looked for in the system and among the unpacked packages. */
const placesOf = (file: string): string[] => [file, join(FOLDER, file)];
const find = (file: string): string | undefined => placesOf(file).find((place) => existsSync(place));

/** The program or module, or undefined where it is missing. */
export const nginx = (): string | undefined => find('/usr/sbin/nginx');
export const nginxBrotli = (): string | undefined => find('/usr/lib/nginx/modules/ngx_http_brotli_static_module.so');
export const caddy = (): string | undefined => find('/usr/bin/caddy');

/**
 * Wrangler with the runtime of Cloudflare Workers. It is no package of the project: it has 230 MB, which everybody who corrects a fact
 * would download.
 */
const WRANGLER = 'wrangler@4.164.0';
const WRANGLER_FOLDER = resolve('.cache/hosts', WRANGLER);
export const wrangler = (): string | undefined => {
  const program = join(WRANGLER_FOLDER, 'node_modules/wrangler/bin/wrangler.js');
  return existsSync(program) ? program : undefined;
};

/** What is missing where, with the way to get it by hand. */
export const HOW_TO_GET = {
  nginx: 'Debian: apt-get install nginx',
  nginxBrotli: 'Debian: apt-get install libnginx-mod-http-brotli-static',
  caddy: 'Debian: apt-get install caddy',
  wrangler: `npm: ${WRANGLER}, which could not be installed into .cache/hosts`,
} as const;

/** Gets every host that is missing and can be had. A failure is not reported: the tests of a host that is missing say NOT RUN. */
export async function getHosts(): Promise<void> {
  await getServers();
  if (!wrangler()) await getWrangler();
}

/** Gets nginx and Caddy. */
export async function getServers(): Promise<void> {
  const packages = [
    ...(nginx() ? [] : ['nginx']),
    ...(nginxBrotli() ? [] : ['libnginx-mod-http-brotli-static']),
    ...(caddy() ? [] : ['caddy']),
  ];
  if (packages.length === 0 || !canInstall()) return;
  console.log(`Unpacking hosts: ${packages.join(', ')}`);
  await unpack(packages, FOLDER);
}

async function getWrangler(): Promise<void> {
  console.log(`Getting from npm: ${WRANGLER}`);
  mkdirSync(WRANGLER_FOLDER, { recursive: true });
  // A project of its own, so that npm does not look for one above.
  writeFileSync(join(WRANGLER_FOLDER, 'package.json'), '{ "private": true }\n');
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];
  const code = await run('npm', ['install', ...options, WRANGLER], { cwd: WRANGLER_FOLDER });
  if (code !== 0) rmSync(WRANGLER_FOLDER, { recursive: true });
}
