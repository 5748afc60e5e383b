/** Deployments of the site on one address, one after the other, by a server that can fail in the ways servers do. */
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { filesOf } from '../../scripts/lib/built-site.ts';
import { serve } from '../../scripts/lib/serve.ts';
import { removalWorker } from '../../src/offline/removal-worker.ts';
import { WORKER_FILE, writeKeptSite } from '../../src/offline/write-kept-site.ts';

/** What a server may do in place of its answer. */
export type Fault =
  | 'cut' /** Half of the body, then the connection ends. */
  | 'error' /** Status 500 with an error page. */
  | 'error page' /** Status 200 with an error page, as a proxy between may do. */
  | 'silence' /** No answer, and the connection stays. */
  | 'no server'; /** The connection ends at once. */

/** Deployments: the build as it is, a later one, and one that browsers are not to keep. */
export interface Deployments {
  a: string;
  b: string;
  removed: string;
  /** Deletes them. */
  remove(): void;
}

/** A title in the search of the later deployment, which that of the first has without the mark. */
export const LATER_TITLE = 'Gateway timeout (later)';

/**
 * Makes the deployments. Every page of the later one has `data-later`; its instant index has another id and another title, and a
 * script of the search another name.
 */
export async function makeDeployments(): Promise<Deployments> {
  const folder = mkdtempSync(join(tmpdir(), 'deployments-'));
  const [b, removed] = ['b', 'removed'].map((name) => join(folder, name));
  // Pictures for other sites are not kept.
  cpSync('dist', b, { recursive: true, filter: (path) => !path.startsWith('dist/og') });
  const change = (files: string[], edit: (text: string) => string) => {
    for (const file of files) writeFileSync(join(b, file), edit(readFileSync(join(b, file), 'utf8')));
  };
  change(filesOf(b, '.html'), (html) => html.replace('<html ', '<html data-later '));
  const index = ['pages', 'latin', 'cjk'].map((part) => `search/en/${part}.txt`);
  const [id] = readFileSync(join(b, index[0]), 'utf8').split('\n');
  change(index, (text) => text.replaceAll(id, id.replace(/./g, 'f')).replace(/\tGateway timeout$/m, `\t${LATER_TITLE}`));
  const scripts = filesOf(b, '.js').filter((file) => file.startsWith('_astro/'));
  change(scripts, (text) => text.replaceAll('ask-further-', 'ask-further-later-'));
  for (const script of scripts)
    if (script.includes('ask-further-')) renameSync(join(b, script), join(b, script.replace('ask-further-', 'ask-further-later-')));
  await writeKeptSite(b, '');
  cpSync(b, removed, { recursive: true });
  writeFileSync(join(removed, WORKER_FILE), removalWorker('/'));
  return { a: 'dist', b, removed, remove: () => rmSync(folder, { recursive: true }) };
}

/** A site on a free port. */
export interface Site {
  /** Such as `http://localhost:40123`. */
  origin: string;
  /** Replaces what is deployed. */
  deploy(dist: string): void;
  /** Does so for every path that contains a text, from now on; nothing else has a fault. */
  fail(paths: string, fault: Fault): void;
  /** Has the server do what it should. */
  mend(): void;
  /** The paths that have been asked for. */
  asked: string[];
  close(): void;
}

const ERROR_PAGE = '<!doctype html><title>Error</title><p>Something went wrong.</p>';

/** What a server does in place of `respond`. */
const FAULTS: Record<Fault, (response: ServerResponse, respond: () => void) => void> = {
  cut: (response, respond) => {
    Object.assign(response, { end: (body: Buffer) => response.write(body.subarray(0, body.length / 2), () => response.destroy()) });
    respond();
  },
  error: (response) => void response.writeHead(500, { 'Content-Type': 'text/html' }).end(ERROR_PAGE),
  'error page': (response) => void response.writeHead(200, { 'Content-Type': 'text/html' }).end(ERROR_PAGE),
  silence: () => {},
  'no server': (response) => void response.destroy(),
};

/** Starts serving a deployment. */
export async function serveSite(dist: string): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  const current = join(folder, 'current');
  const deploy = (to: string) => {
    rmSync(current, { force: true });
    symlinkSync(resolve(to), current);
  };
  deploy(dist);
  const server = await serve({ dist: current, port: 0 });
  const [respond] = server.listeners('request') as ((request: IncomingMessage, response: ServerResponse) => void)[];
  server.removeListener('request', respond);
  let faulty: { paths: string; fault: Fault } | undefined;
  const asked: string[] = [];
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const { url = '' } = request;
    asked.push(url);
    if (faulty && url.includes(faulty.paths)) FAULTS[faulty.fault](response, () => respond(request, response));
    else respond(request, response);
  });
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    deploy,
    fail: (paths, fault) => {
      faulty = { paths, fault };
    },
    mend: () => {
      faulty = undefined;
    },
    asked,
    close: () => {
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true });
    },
  };
}
