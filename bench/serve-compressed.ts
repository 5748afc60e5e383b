/** The built site for benchmarks: as a host would serve it, with brotli for text. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { fileFor } from '../scripts/lib/built-site.ts';

const TEXT: Record<string, string> = {
  '.html': 'text/html;charset=utf-8',
  '.js': 'text/javascript',
  '.txt': 'text/plain;charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

/** A file as it goes over the line. */
export function asServed(file: string): { type?: string; body: Buffer } {
  const type = TEXT[extname(file)];
  const body = readFileSync(file);
  return type ? { type, body: brotliCompressSync(body) } : { body };
}

/**
 * Starts serving.
 *
 * @param port left out, one that is free
 * @throws when the port is taken
 */
export async function serveCompressed(dist: string, port = 0): Promise<{ baseURL: string; close: () => void }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://localhost');
    const file = fileFor(dist, pathname);
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    const { type, body } = asServed(file);
    response.writeHead(200, type ? { 'Content-Type': type, 'Content-Encoding': 'br' } : { 'Content-Type': 'application/octet-stream' });
    response.end(body);
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, 'localhost', () => resolve(undefined)));
  return { baseURL: `http://localhost:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}
