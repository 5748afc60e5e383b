/** The site of a walk: the build, on a host whose answers the walk can change, and which keeps what it was asked for. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileFor } from '../../scripts/lib/built-site.ts';
import { typeOf } from '../../src/hosting/types.ts';
import { headersOfBuild } from '../../src/security/built-headers.ts';
import type { Headers } from '../../src/security/headers.ts';

/** Where browsers report what the policy of a page has refused. */
const REPORTS = '/policy-reports';

/** A host with the site. */
export interface Site {
  /** What paths are opened below, such as `http://localhost:41234`. */
  readonly address: string;
  /** The paths that were asked for, with their queries, the first one first. */
  readonly requests: string[];
  /** What browsers have reported: each is a violation of a page's policy, as https://w3c.github.io/webappsec-csp/#deprecated-serialize-violation has it. */
  readonly violations: string[];
  /** The field Cache-Control of every answer; without it, there is none, and browsers keep a file for a tenth of its age. */
  cacheControl: string | undefined;
  /** When the files were written, which answers say in Last-Modified. */
  modified: Date;
  /** What is served of a text file, HTML and scripts among them; undefined is a file that is not there. At first the file as it is. */
  textOf: (path: string, text: string) => string | undefined;
  /** Whether there is a service worker. Without it, as at first, browsers keep nothing, and every page is what this host answers now. */
  offersWorker: boolean;
  /** Where the answer with a page stops until `release` is called: behind the first such text in it. */
  heldAfter: string | undefined;
  /** Lets the rest of every page that is held go. */
  release(): void;
  close(): void;
}

/** Serves `dist` on a port of its own, which is an origin of its own, where nothing is stored. */
export async function serveSite(): Promise<Site> {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  const server = createServer((request, response) => void answer(site, request, response, released));
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const site: Site = {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    requests: [],
    violations: [],
    cacheControl: 'no-cache',
    modified: new Date(),
    textOf: (_, text) => text,
    offersWorker: false,
    heldAfter: undefined,
    release: () => release(),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return site;
}

async function answer(site: Site, request: IncomingMessage, response: ServerResponse, released: Promise<void>): Promise<void> {
  const { pathname, search } = new URL(request.url!, site.address);
  if (pathname === REPORTS) {
    site.violations.push(Buffer.concat(await request.toArray()).toString());
    response.writeHead(204).end();
    return;
  }
  site.requests.push(pathname + search);
  const { status, type, content } = contentAt(site, pathname);
  const tag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
  response.setHeader('ETag', tag);
  response.setHeader('Last-Modified', site.modified.toUTCString());
  if (site.cacheControl) response.setHeader('Cache-Control', site.cacheControl);
  if (status === 200 && request.headers['if-none-match'] === tag) {
    response.writeHead(304).end();
    return;
  }
  for (const [name, value] of Object.entries((headers ??= headersOfBuild('dist', ''))))
    response.setHeader(name, name === 'Content-Security-Policy' ? `${value};report-uri ${REPORTS}` : value);
  response.writeHead(status, { 'Content-Type': type });
  const held = type.startsWith('text/html') && site.heldAfter ? content.indexOf(site.heldAfter) + site.heldAfter.length : 0;
  if (held > 0) {
    response.write(content.subarray(0, held));
    await released;
  }
  response.end(content.subarray(held));
}

/** What is at a path, or else the page that says that there is nothing. */
function contentAt(site: Site, path: string): { status: number; type: string; content: Buffer } {
  const file = fileFor('dist', path);
  const content = file && readFileSync(file);
  if (!content) return { status: 404, type: 'text/html;charset=utf-8', content: readFileSync('dist/404.html') };
  const type = typeOf(file);
  if (!/^text\/|javascript/.test(type)) return { status: 200, type, content };
  const text = path === '/sw.js' && !site.offersWorker ? undefined : site.textOf(path, content.toString());
  return text === undefined
    ? { status: 404, type: 'text/plain', content: Buffer.from('There is no such file.\n') }
    : { status: 200, type: `${type};charset=utf-8`, content: Buffer.from(text) };
}

/** Those of every answer; browsers report only what a policy in a header has refused. */
let headers: Headers | undefined;
