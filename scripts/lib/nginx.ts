/** nginx with the configuration of the project, for a build on this machine. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nginx, nginxBrotli } from './hosts.ts';
import { startOn, type Running } from './host-program.ts';

/** The configuration that operators copy. */
export const NGINX_CONFIGURATION = 'hosts/nginx/nginx.conf';

/** What is served, and where nginx keeps what it writes. */
interface Site {
  /** The path below which the site is; empty at the root. */
  base: string;
  /** The folder that is served, which has the site in a folder named after `base`. */
  root: string;
  /** A folder for nginx. */
  work: string;
}

/** The folders for what readers send. They are the system's, although nobody sends anything; they may not be written to here. */
const TEMPORARY = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];

/** The configuration as an operator changes it for a site, with a port and folders of this machine. */
function configurationFor({ base, root, work }: Site, port: number): string {
  const temporary = TEMPORARY.map((name) => `${name}_temp_path ${work}/${name};`).join(' ');
  const changes: [from: string, to: string][] = [
    ['root /srv/edge-status;', `root ${root};`],
    ['set $base "";', `set $base "${base}";`],
    ['include /srv/edge-status/.hosts/nginx.conf;', `include ${root}${base}/.hosts/nginx.conf;`],
    ['listen 8080;', `listen 127.0.0.1:${port};`],
    ['include /etc/nginx/modules-enabled/*.conf;', nginxBrotli() ? `load_module ${nginxBrotli()};` : ''],
    // Its workers would not be allowed to read the folders of root.
    ['user www-data;', process.getuid?.() === 0 ? 'user root;' : ''],
    ['sendfile on;', `sendfile on; access_log off; ${temporary}`],
    ...(nginxBrotli() ? [] : ([['brotli_static on;', '']] as [string, string][])),
  ];
  return changes.reduce(replaceOnce, readFileSync(NGINX_CONFIGURATION, 'utf8'));
}

/** Replaces what stands once in the configuration. */
function replaceOnce(text: string, [from, to]: [string, string]): string {
  if (text.split(from).length !== 2) throw new Error(`${NGINX_CONFIGURATION} does not have "${from}" once.`);
  return text.replace(from, () => to);
}

/**
 * Starts nginx.
 *
 * @throws with what it printed, when it does not accept the configuration or does not listen
 */
export function startNginx(site: Site, port: number): Promise<Running> {
  const { work } = site;
  mkdirSync(work, { recursive: true });
  const file = join(work, 'nginx.conf');
  writeFileSync(file, configurationFor(site, port));
  const command = [nginx()!, '-p', work, '-e', 'stderr', '-c', file, '-g', `daemon off; pid ${work}/pid;`];
  const { status, stderr } = spawnSync(command[0], [...command.slice(1), '-t'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`nginx does not accept ${NGINX_CONFIGURATION}:\n${stderr}`);
  return startOn(port, command);
}
