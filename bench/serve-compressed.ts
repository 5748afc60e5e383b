/** The built site for benchmarks: as a host would serve it, with brotli for text. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliCompressSync } from 'node:zlib';
import { fileFor } from '../scripts/lib/built-site.ts';
import { SPECULATION_TYPE } from '../src/deployment/speculation-rules.ts';

const TEXT: Record<string, string> = {
  '.html': 'text/html;charset=utf-8',
  '.js': 'text/javascript',
  '.txt': 'text/plain;charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  [SPECULATION_TYPE.ending]: SPECULATION_TYPE.type,
};

/** A file as it goes over the line. */
export function asServed(file: string): { type?: string; body: Buffer } {
  const type = TEXT[extname(file)];
  const body = readFileSync(file);
  return type ? { type, body: brotliCompressSync(body) } : { body };
}

/** How a host is imitated. */
interface Serving {
  /** Left out, one that is free. */
  port?: number;
  /** Milliseconds before each answer. */
  latency?: number;
  /** What is sent with every answer, by name. */
  headers?: Readonly<Record<string, string>>;
}

/**
 * Starts serving. A file is compressed once.
 *
 * @throws when the port is taken
 */
export async function serveCompressed(
  dist: string,
  { port = 0, latency = 0, headers = {} }: Serving = {},
): Promise<{ baseURL: string; close: () => void }> {
  const served = new Map<string, ReturnType<typeof asServed>>();
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url!, 'http://localhost');
    const file = fileFor(dist, pathname);
    await wait(latency);
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    const { type, body } = served.get(file) ?? asServed(file);
    served.set(file, { type, body });
    const own = type ? { 'Content-Type': type, 'Content-Encoding': 'br' } : { 'Content-Type': 'application/octet-stream' };
    response.writeHead(200, { ...headers, ...own });
    response.end(body);
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, 'localhost', () => resolve(undefined)));
  return { baseURL: `http://localhost:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}
