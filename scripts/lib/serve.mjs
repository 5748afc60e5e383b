/** Serves the built site as a static host does: plain files, and `404.html` with status 404 for everything else. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/**
 * Starts serving a build.
 *
 * @param {{ dist: string, port: number, base?: string }} options `base` is the path it was built for, such as `/status`
 * @returns {Promise<NodeJS.ErrnoException | undefined>} why it cannot listen, or undefined once it does
 */
export function serve({ dist, port, base = '' }) {
  const notFound = readFileSync(join(dist, '404.html'));
  const files = sirv(dist, {
    etag: true,
    onNoMatch: (_request, response) => {
      response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' });
      response.end(notFound);
    },
  });
  const server = createServer((request, response) => {
    if (base && request.url?.startsWith(`${base}/`)) request.url = request.url.slice(base.length);
    files(request, response);
  });
  return new Promise((resolve) => {
    server.once('error', resolve);
    server.listen(port, 'localhost', () => resolve(undefined));
  });
}
