/** Where the site is built for and served: what the environment says, checked. */
import { parseRepository } from './repository.ts';

/** A deployment. */
export interface Deployment {
  /** The origin in canonical addresses, without a slash at the end, such as `https://example.org`. */
  site: string;
  /** The path that the site is below, such as `/edge-status`; empty at the root of its host. */
  base: string;
  /** Where the source of the site is edited; undefined where pages do not lead there. */
  repository: string | undefined;
  /** Whether browsers keep the site, so that it works without a network (src/offline/). */
  isKept: boolean;
  /** What `npm start` and `npm run dev` listen on: a name or address of this machine. */
  host: string;
  port: number;
  /** Where a browser on this machine finds what is served, such as `http://localhost:4321/`. */
  address: string;
}

/** The variables that are read. A variable that is not set has a default; one that is set but wrong is an error. */
export interface Environment {
  SITE_URL?: string;
  BASE_PATH?: string;
  REPOSITORY_URL?: string;
  KEEP_OFFLINE?: string;
  HOST?: string;
  PORT?: string;
}

/**
 * The deployment that the environment describes.
 *
 * @throws an Error whose message names the variable, its value and what to write, on one line
 * @example
 * deploymentOf({ BASE_PATH: 'edge-status/' })
 * // => { site: 'http://localhost:4321', base: '/edge-status', repository: undefined, isKept: true, host: 'localhost', port: 4321, address: 'http://localhost:4321/edge-status/' }
 */
export function deploymentOf({ SITE_URL, BASE_PATH, REPOSITORY_URL, KEEP_OFFLINE, HOST, PORT }: Environment): Deployment {
  const port = portOf(PORT);
  const host = hostOf(HOST);
  const base = basePathOf(BASE_PATH);
  const served = `http://${addressedHost(host)}:${port}`;
  const site = SITE_URL === undefined ? served : originOf(SITE_URL);
  return {
    site,
    base,
    repository: parseRepository(REPOSITORY_URL),
    isKept: isKept(KEEP_OFFLINE),
    host,
    port,
    address: `${served}${base}/`,
  };
}

function isKept(text = ''): boolean {
  if (['', 'yes', 'no'].includes(text)) return text !== 'no';
  throw new Error(`KEEP_OFFLINE is "${text}". Write no for a site that browsers are not to keep, or leave it out.`);
}

function portOf(text = '4321'): number {
  const port = /^[1-9]\d{0,4}$/.test(text) ? Number(text) : NaN;
  if (port <= 65_535) return port;
  throw new Error(`PORT is "${text}". Write a number from 1 to 65535, in digits.`);
}

/** An IPv6 address may be in brackets, as in a URL. */
function hostOf(text = 'localhost'): string {
  const host = text.replace(/^\[(.*)\]$/, '$1');
  if (/^[\w-]+(?:\.[\w-]+)*$/.test(host) || isIPv6(host)) return host;
  throw new Error(`HOST is "${text}". Write a name or an address of this machine, such as 0.0.0.0 for all of them.`);
}

const isIPv6 = (host: string): boolean => host.includes(':') && URL.canParse(`http://[${host}]/`);

/** The host in an address that a browser on this machine can open. */
function addressedHost(host: string): string {
  // These mean every address of the machine.
  if (host === '0.0.0.0' || /^[0:]+$/.test(host)) return 'localhost';
  return isIPv6(host) ? `[${host}]` : host;
}

/** A step of a path that means the same in every URL, without escapes. */
const STEP = /^(?!\.{1,2}$)[\w.~-]+$/;

/** Empty is the root: hosts that fill in the variable leave it empty there. */
function basePathOf(text = ''): string {
  if (text === '' || text === '/') return '';
  const path = text.replace(/^\/|\/$/g, '');
  if (path.split('/').every((step) => STEP.test(step))) return `/${path}`;
  throw new Error(
    `BASE_PATH is "${text}". Write the path below the host, such as /edge-status, in letters, digits, "-", "_", "." and "~".`,
  );
}

function originOf(text: string): string {
  const [, start, rest] = /^(https?:\/\/[^\s/?#\\]+)(\S*)$/.exec(text) ?? [];
  if (!start || !URL.canParse(start)) throw new Error(`SITE_URL is "${text}". Write an address such as https://example.org`);
  const { origin } = new URL(start);
  if ((rest === '' || rest === '/') && !start.includes('@')) return origin;
  const cure = /^\/[^?#]*$/.test(rest) ? ` and its path into another variable: BASE_PATH=${rest.replace(/\/$/, '')}` : '';
  throw new Error(`SITE_URL is "${text}". Write the address of the host alone: SITE_URL=${origin}${cure}`);
}
