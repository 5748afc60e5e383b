/** Serves the built site as a static host does: plain files, and `404.html` with status 404 for everything else. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type OutgoingHttpHeaders, type Server } from 'node:http';
import { join, posix } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { lookup } from 'mrmime';

/** What is served, and where. */
interface Serving {
  /** The folder of the build. It may be replaced while it is served (`replaceFolder` in `replace-folder.ts`). */
  dist: string;
  /** 0 is any free port. */
  port: number;
  host?: string;
  /** The path that the site was built for, such as `/status`; empty at the root. */
  base?: string;
}

/** A response. A file is in it as a whole: its length and its tag are those of the very bytes that are sent. */
interface Answer {
  status: number;
  headers?: OutgoingHttpHeaders;
  body?: Buffer | string;
}

/**
 * Starts serving a build. Every answer is made from the files as they are at that moment, so a build that is replaced is never
 * answered with the size or the tag of another. An error in one request is answered with 500 and ends nothing.
 *
 * Ranges are not supported: a `Range` field is left out of account, which HTTP allows, and the answer is the whole file.
 *
 * @throws (rejects with) the system's error when the port cannot be listened on
 */
export async function serve({ dist, port, host = 'localhost', base = '' }: Serving): Promise<Server> {
  const server = createServer((request, response) => {
    void answerTo(request, dist, base)
      .catch((error: unknown): Answer => {
        console.error(`${request.method} ${request.url}:`, error);
        return { status: 500, body: 'The file cannot be read. The terminal of the server says why.\n' };
      })
      .then(({ status, headers, body = '' }) => {
        response.writeHead(status, {
          'Content-Type': 'text/plain;charset=utf-8',
          ...(status !== 304 && { 'Content-Length': Buffer.byteLength(body) }),
          ...headers,
        });
        response.end(request.method === 'HEAD' ? undefined : body);
      });
  });
  server.listen(port, host);
  await once(server, 'listening');
  return server;
}

async function answerTo({ method = '', url = '', headers }: IncomingMessage, dist: string, base: string): Promise<Answer> {
  if (!['GET', 'HEAD'].includes(method)) return { status: 405, headers: { Allow: 'GET, HEAD' } };
  const path = pathOf(url);
  if (path === undefined) return { status: 400, body: 'The address cannot be read.\n' };
  // Only of help to somebody who leaves out the last slash: no page links there.
  if (base && path === base) return { status: 307, headers: { Location: `${base}/` } };
  const found = await findIn(dist, path.startsWith(`${base}/`) ? filesAt(path.slice(base.length)) : []);
  return found
    ? answerWith(found, headers['if-none-match'])
    : { status: 503, headers: { 'Retry-After': 1 }, body: `${dist} has no build.\n` };
}

/**
 * The path that a request asks for, without escapes.
 *
 * @returns undefined when it is malformed, or leaves the site
 */
function pathOf(url: string): string | undefined {
  try {
    const path = decodeURIComponent(/^[^?#]*/.exec(url)![0]);
    const isPlain = path.startsWith('/') && !/[\0\\]|\/\/|\/\.\.?(?:\/|$)/.test(path);
    return isPlain ? path : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The files that answer a path, the first that exists.
 *
 * @example
 * filesAt('/en/codes/504/') // => ['/en/codes/504/index.html']
 * filesAt('/favicon.svg')   // => ['/favicon.svg', '/favicon.svg/index.html']
 */
function filesAt(path: string): string[] {
  const index = posix.join(path, 'index.html');
  return path.endsWith('/') ? [index] : [path, index];
}

/** A file of a build with its bytes. */
interface Found {
  status: number;
  file: string;
  body: Buffer;
}

/** How often a build is looked for, and how long to wait in between: to replace a build takes a moment, in which there is none. */
const ATTEMPTS = 50;
const PAUSE = 20;

/** The first of some files of a build that exists, or else its page 404.html; undefined when there is no build. */
async function findIn(dist: string, files: readonly string[]): Promise<Found | undefined> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const before = await identityOf(dist);
    for (const file of files) {
      const body = await contentOf(join(dist, file));
      if (body) return { status: 200, file, body };
    }
    const body = await contentOf(join(dist, '404.html'));
    // A file may seem to be missing because the build was replaced at that moment.
    if (body && before === (await identityOf(dist))) return { status: 404, file: '404.html', body };
    await wait(PAUSE);
  }
  return undefined;
}

/** What differs between a folder and the one that replaces it. */
async function identityOf(folder: string): Promise<string | undefined> {
  const { ino, birthtimeMs } = (await stat(folder).catch(() => undefined)) ?? {};
  return ino === undefined ? undefined : `${ino} ${birthtimeMs}`;
}

/** The errors of the system that mean: no such file. */
const MISSING = ['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG'];

async function contentOf(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (MISSING.includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}

function answerWith({ status, file, body }: Found, noneMatch = ''): Answer {
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  // The browser keeps a file but asks each time whether it is still the same.
  const headers = { ETag: tag, 'Cache-Control': 'no-cache' };
  const isKnown = noneMatch.split(',').some((each) => ['*', tag].includes(each.trim().replace(/^W\//, '')));
  if (status === 200 && isKnown) return { status: 304, headers };
  return { status, headers: { ...headers, 'Content-Type': typeOf(file) }, body };
}

function typeOf(file: string): string {
  const type = lookup(file) ?? 'application/octet-stream';
  return /^text\/|^application\/(?:json|xml)/.test(type) ? `${type};charset=utf-8` : type;
}
