/** `npm start`: builds the site with its search index and serves it, at http://localhost:4321 or the port in PORT. */
import { createServer } from 'node:net';
import { fail, requireInstalled, run } from './lib/run.mjs';

const port = Number(process.env.PORT ?? 4321);

/**
 * @param {number} port
 * @returns {Promise<NodeJS.ErrnoException | undefined>} why the port cannot be listened on, or undefined when it can
 */
function obstacle(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', resolve);
    probe.listen(port, 'localhost', () => probe.close(() => resolve(undefined)));
  });
}

/**
 * @param {NodeJS.ErrnoException} error
 * @returns {never}
 */
function failToListen({ code }) {
  const why = code === 'EADDRINUSE' ? 'is taken' : `cannot be used (${code})`;
  return fail(`Port ${port} ${why}. Stop the program that uses it, or choose another: PORT=${port + 1} npm start`);
}

requireInstalled();
if (!Number.isInteger(port) || port < 1 || port > 65535) fail(`PORT is "${process.env.PORT}". Write a number from 1 to 65535.`);
// Before the build, which takes a while, so that a taken port is reported at once.
const taken = await obstacle(port);
if (taken) failToListen(taken);
// Silent, since npm's own banner would hide the lines of the build.
if ((await run('npm', ['run', '--silent', 'build'])) !== 0) fail('The build failed; the lines above say why. Nothing is served.');
const { serve } = await import('./lib/serve.mjs');
const refused = await serve({ dist: 'dist', port, base: process.env.BASE_PATH?.replace(/\/$/, '') });
if (refused) failToListen(refused);
console.log(`\nEdge Status is at http://localhost:${port}${process.env.BASE_PATH ?? '/'} (Ctrl-C stops it)`);
