/** Serves the built site as a static host does: plain files with the headers of the site, and `404.html` with status 404 for everything else. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type OutgoingHttpHeaders, type Server } from 'node:http';
import { join, posix } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { DATA_HEADERS, LINK_PREVIEW_HEADERS, type Headers } from '../../src/security/headers.ts';
import { headersOfEveryFile } from '../../src/hosting/host-files.ts';
import { typeOf } from '../../src/hosting/types.ts';

/** What is served, and where. */
interface Serving {
  /** The folder of the build. It may be replaced while it is served (`replaceFolder` in `replace-folder.ts`). */
  dist: string;
  /** 0 is any free port. */
  port: number;
  host?: string;
  /** The path that the site was built for, such as `/status`; empty at the root. */
  base?: string;
  /** Changes the headers that the build has for every response. */
  change?: (headers: Headers) => Headers;
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
export async function serve({ dist, port, host = 'localhost', base = '', change = (headers) => headers }: Serving): Promise<Server> {
  const server = createServer((request, response) => {
    void answerTo(request, dist, base, change)
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

/** The headers of every response, the content security policy among them, as the build has them for hosts. */
async function headersOf(dist: string): Promise<Headers> {
  const file = await contentOf(join(dist, '_headers'));
  return file ? headersOfEveryFile(file.toString('utf8')) : {};
}

async function answerTo(
  { method = '', url = '', headers }: IncomingMessage,
  dist: string,
  base: string,
  change: (headers: Headers) => Headers,
): Promise<Answer> {
  if (!['GET', 'HEAD'].includes(method)) return { status: 405, headers: { Allow: 'GET, HEAD' } };
  const path = pathOf(url);
  if (path === undefined) return { status: 400, body: 'The address cannot be read.\n' };
  const query = /\?[^#]*/.exec(url)?.[0] ?? '';
  const inside = path === base ? '' : path.slice(base.length);
  const forms = asksForMarkdown(headers.accept) && inside.endsWith('/') ? [`${inside.slice(0, -1)}.md`] : [];
  const found = await findIn(dist, path === base || path.startsWith(`${base}/`) ? [...forms, ...filesAt(inside)] : []);
  if (!found) return { status: 503, headers: { 'Retry-After': 1 }, body: `${dist} has no build.\n` };
  const ofBuild = change(found.headers);
  const address = addressOf(inside, found.file);
  if (address !== undefined) return { status: 307, headers: { ...ofBuild, Location: base + address + query } };
  const answer = answerWith(found, headers['if-none-match']);
  const ofPath = {
    ...(found.file.startsWith('/og/') && LINK_PREVIEW_HEADERS),
    ...(inside.startsWith('/api/') && DATA_HEADERS),
    // A page has two forms, so that a cache on the way must not send one for the other.
    ...(/\.(?:html|md)$/.test(found.file) && { Vary: 'Accept' }),
  };
  return { ...answer, headers: { ...ofBuild, ...ofPath, ...answer.headers } };
}

/**
 * Whether a request is for a page as Markdown. No browser names that type; programs that do name it first, as what they prefer.
 *
 * @example
 * asksForMarkdown('text/markdown, text/html;q=0.9') // => true
 */
const asksForMarkdown = (accept = ''): boolean => /\btext\/markdown\b/.test(accept);

/**
 * The address to send a reader on to who left something out; undefined when nothing is to be added. Other sites may be served at the same
 * address of this machine, so browsers are not told that it is for ever.
 *
 * @param path that was asked for, from the root of the site
 * @param file that answers it
 * @example
 * addressOf('/en/codes/504', '/en/codes/504/index.html') // => '/en/codes/504/'
 * addressOf('/504/', '/codes/504/index.html')            // => '/codes/504/'
 */
function addressOf(path: string, file: string): string | undefined {
  const page = file.replace(/(?<=\/)index\.html$/, '');
  return page === file || path === page || path === file ? undefined : page;
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

/** A number alone, such as `/504`. */
const BARE_NUMBER = /^\/(\d{1,3})\/?$/;

/**
 * The files that answer a path, the first that exists; for a number alone, also its permanent link. Nothing hidden is among them, and no
 * compressed form, which is for servers that send it in place of the file.
 *
 * @example
 * filesAt('/en/codes/504/') // => ['/en/codes/504/index.html']
 * filesAt('/favicon.svg')   // => ['/favicon.svg', '/favicon.svg/index.html']
 * filesAt('/504/')          // => ['/504/index.html', '/codes/504/index.html']
 */
function filesAt(path: string): string[] {
  if (/\/(?:\.|_headers$|_redirects$)|\.(?:br|gz)$/.test(path)) return [];
  const [, number] = BARE_NUMBER.exec(path) ?? [];
  const index = posix.join('/', path, 'index.html');
  return [...(path.endsWith('/') ? [] : [path]), index, ...(number ? [`/codes/${number}/index.html`] : [])];
}

/** A file of a build with its bytes. */
interface Found {
  status: number;
  file: string;
  body: Buffer;
  /** Those that the build has for every response. */
  headers: Headers;
}

/** How often a build is looked for, and how long to wait in between: to replace a build takes a moment, in which there is none. */
const ATTEMPTS = 50;
const PAUSE = 20;

/** The first of some files of a build that exists, or else its page 404.html; undefined when there is no build. */
async function findIn(dist: string, files: readonly string[]): Promise<Found | undefined> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const before = await identityOf(dist);
    const headers = await headersOf(dist);
    for (const file of files) {
      const body = await contentOf(join(dist, file));
      if (body) return { status: 200, file, body, headers };
    }
    const body = await contentOf(join(dist, '404.html'));
    // A file may seem to be missing because the build was replaced at that moment.
    if (body && before === (await identityOf(dist))) return { status: 404, file: '404.html', body, headers };
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
  return { status, headers: { ...headers, 'Content-Type': withCharset(typeOf(file)) }, body };
}

const withCharset = (type: string): string => (type.startsWith('text/') ? `${type};charset=utf-8` : type);
