/** An editor learns which sources have moved or gone, from servers on loopback that answer in every way a source may. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { checkLinks, isOffline, linkTable, type LinkCheckOptions } from './links.ts';

const AT_A_TIME = 3;
const OPTIONS: LinkCheckOptions = { atATime: AT_A_TIME, timeout: 20_000, retries: 1, pause: 1 };

/** What was asked for, by path: the methods in their order. */
const requests = new Map<string, string[]>();
/** The requests for /held that wait for an answer, and how many have waited together. */
const held: (() => void)[] = [];
let mostHeld = 0;

/** How each path answers; the count is the number of requests for it so far, this one included. */
const ANSWERS: Record<string, (...of: [...Parameters<RequestListener>, count: number]) => void> = {
  '/fine': (_request, response) => void response.writeHead(200).end(),
  '/beside': (_request, response) => void response.writeHead(200).end(),
  '/gone': (_request, response) => void response.writeHead(404).end(),
  '/removed': (_request, response) => void response.writeHead(410).end(),
  '/moved': (_request, response) => void response.writeHead(301, { Location: '/moved-again' }).end(),
  '/moved-again': (_request, response) => void response.writeHead(308, { Location: '/fine' }).end(),
  '/moved-away': (_request, response) => void response.writeHead(301, { Location: '/gone' }).end(),
  '/elsewhere-today': (_request, response) => void response.writeHead(302, { Location: '/fine' }).end(),
  '/circle': (_request, response) => void response.writeHead(302, { Location: '/circle' }).end(),
  '/no-head': ({ method }, response) => void response.writeHead(method === 'HEAD' ? 405 : 200).end(),
  '/people-only': (_request, response) => void response.writeHead(403).end(),
  '/overload': (_request, response) => void response.writeHead(503).end(),
  // The first two requests are HEAD and GET of the first try.
  '/recovers': (_request, response, count) => void response.writeHead(count > 2 ? 200 : 500).end(),
  '/busy-once': (_request, response, count) => void response.writeHead(count > 2 ? 200 : 429).end(),
  '/silent': () => undefined,
  '/held': (_request, response) => {
    held.push(() => response.writeHead(200).end());
    mostHeld = Math.max(mostHeld, held.length);
    if (held.length === AT_A_TIME) void releaseHeld();
  },
  '/reset': ({ socket }) => void socket.resetAndDestroy(),
  '/resets-once': ({ socket }, response, count) => void (count > 1 ? response.writeHead(200).end() : socket.resetAndDestroy()),
};

const server = createServer((request, response) => {
  const path = request.url ?? '';
  const methods = [...(requests.get(path) ?? []), request.method ?? ''];
  requests.set(path, methods);
  ANSWERS[path](request, response, methods.length);
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
after(() => {
  server.closeAllConnections();
  server.close();
});

/** Answers what is held, after a request of its own: whatever was sent beside the held ones has arrived by then. */
async function releaseHeld() {
  await fetch(`${origin}/fine`);
  for (const answer of held.splice(0)) answer();
}

/** What is said of one path of the server. */
async function checkPath(path: string, timeout = OPTIONS.timeout) {
  requests.clear();
  // Beside a server that answers, since nothing is tried again where none does.
  const [{ result, detail }] = await checkLinks([`${origin}${path}`, `${origin}/beside`], { ...OPTIONS, timeout });
  requests.delete('/beside');
  return { result, detail: detail.replace(origin, '') };
}

for (const [path, result, detail, what] of [
  ['/fine', 'ok', '200', 'a document that is there is fine'],
  ['/gone', 'gone', '404', 'a document that is not found is gone'],
  ['/removed', 'gone', '410', 'a document that was removed is gone'],
  ['/moved', 'moved', '/fine', 'a document that moved twice is reported with its last address'],
  ['/moved-away', 'gone', '404', 'a permanent redirect to nothing counts as gone'],
  ['/elsewhere-today', 'ok', '200', 'a temporary redirect keeps the address'],
  ['/circle', 'unreachable', 'more than 10 redirects', 'a circle of redirects ends'],
  ['/no-head', 'ok', '200', 'a server without HEAD is asked with GET'],
  ['/people-only', 'refused', '403', 'a server that refuses programs is not called gone'],
  ['/overload', 'failing', '503', 'a server that keeps failing is reported'],
  ['/recovers', 'ok', '200', 'a failure that passes is asked again and forgotten'],
  ['/busy-once', 'ok', '200', 'a rate limit that passes is asked again and forgotten'],
  ['/reset', 'unreachable', 'ECONNRESET', 'a connection that is reset is named'],
  ['/resets-once', 'ok', '200', 'a connection that is reset once is tried again'],
] as const)
  test(what, async () => assert.deepEqual(await checkPath(path), { result, detail }));

test('a server that says nothing times out', async () => {
  assert.deepEqual(await checkPath('/silent', 100), { result: 'unreachable', detail: 'timeout' });
});

test('a document that is there is asked for once, without its body', async () => {
  await checkPath('/fine');
  assert.deepEqual(Object.fromEntries(requests), { '/fine': ['HEAD'] });
});

test('a document that is gone is not asked for again', async () => {
  await checkPath('/gone');
  assert.deepEqual(Object.fromEntries(requests), { '/gone': ['HEAD', 'GET'] });
});

test('a fragment belongs to the document and is no move', async () => {
  assert.deepEqual(await checkPath('/fine#section-15'), { result: 'ok', detail: '200' });
});

test('no more requests run at a time than allowed', async () => {
  const links = await checkLinks(
    Array.from({ length: 4 * AT_A_TIME }, () => `${origin}/held`),
    OPTIONS,
  );
  assert.ok(links.every(({ result }) => result === 'ok'));
  assert.equal(mostHeld, AT_A_TIME);
});

test('the answers keep the order of the addresses', async () => {
  const urls = ['/gone', '/fine', '/moved', '/fine', '/gone'].map((path) => origin + path);
  const links = await checkLinks(urls, OPTIONS);
  assert.deepEqual(
    links.map(({ url }) => url),
    urls,
  );
  assert.deepEqual(
    links.map(({ result }) => result),
    ['gone', 'ok', 'moved', 'ok', 'gone'],
  );
});

test('a network without any answer is told apart from broken sources', async () => {
  // Port 9 (discard) of loopback: nothing listens there.
  const links = await checkLinks(['http://127.0.0.1:9/a', 'http://127.0.0.1:9/b'], OPTIONS);
  assert.ok(isOffline(links));
  assert.ok(!isOffline([...links, { url: `${origin}/gone`, result: 'gone', detail: '404' }]));
  assert.ok(!isOffline([]));
});

test('the table lists what is to be done, the worst first, and leaves out what is fine', () => {
  const table = linkTable([
    { id: 'a', url: 'https://a.example/', result: 'refused', detail: '403' },
    { id: 'b', url: 'https://b.example/', result: 'ok', detail: '200' },
    { id: 'c', url: 'https://c.example/', result: 'gone', detail: '404' },
  ]);
  assert.equal(
    table,
    `| result | source | address | what came back | what to do |
| --- | --- | --- | --- | --- |
| gone | \`c\` | https://c.example/ | 404 | find where the document is now, or cite another one |
| refused | \`a\` | https://a.example/ | 403 | open it in a browser: the server does not answer programs |`,
  );
  assert.equal(linkTable([{ id: 'b', url: 'https://b.example/', result: 'ok', detail: '200' }]), '');
});
