/** What is served survives every request and every new build: no odd address ends the server, and no page is cut or old. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { replaceFolder } from '../scripts/lib/replace-folder.ts';
import { serve } from '../scripts/lib/serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'serving-'));
const dist = join(folder, 'dist');
const PAGE = '<p>504 page</p>';
let server: Server;
let below: Server;

before(async () => {
  writeBuild(dist, PAGE);
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  server = await serve({ dist, port: 0 });
  below = await serve({ dist, port: 0, base: '/status' });
});
after(() => {
  for (const each of [server, below]) each.close();
  rmSync(folder, { recursive: true });
});

function writeBuild(at: string, page: string): void {
  mkdirSync(join(at, 'en/codes/504'), { recursive: true });
  writeFileSync(join(at, 'en/codes/504/index.html'), page);
  mkdirSync(join(at, 'og/en'), { recursive: true });
  writeFileSync(join(at, 'og/en/504.png'), 'PNG');
  for (const code of [404, 504]) {
    mkdirSync(join(at, `codes/${code}`), { recursive: true });
    writeFileSync(join(at, `codes/${code}/index.html`), '<p>permanent link</p>');
  }
  // Headers that belong to one build, as those of the site have the hashes of what is inside its pages.
  writeFileSync(join(at, '_headers'), `/*\n  X-Page: ${page.slice(0, 100)}\n`);
  writeFileSync(join(at, '.hidden'), '');
  writeFileSync(join(at, 'favicon.svg'), '<svg/>');
  writeFileSync(join(at, 'index.pf_meta'), '');
  writeFileSync(join(at, '404.html'), '<p>no such page</p>');
}

const portOf = (of: Server) => (of.address() as AddressInfo).port;
const ask = (path: string, init: RequestInit = {}, of = server) =>
  fetch(`http://localhost:${portOf(of)}${path}`, { redirect: 'manual', ...init });

/** The status of a response to a request that is written as it is; `fetch` would correct it. */
async function statusOf(target: string, fields = ''): Promise<number> {
  const socket = connect(portOf(server), 'localhost');
  socket.write(`GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${fields}\r\n`);
  let response = '';
  socket.setEncoding('latin1').on('data', (text) => (response += text));
  await once(socket, 'close');
  return Number(response.split(' ')[1]);
}

describe('a file', () => {
  test('has its type and its length, and a browser asks for it again', async () => {
    const response = await ask('/en/codes/504/');
    assert.equal(await response.text(), PAGE);
    const { headers } = response;
    assert.equal(headers.get('content-type'), 'text/html;charset=utf-8');
    assert.equal(headers.get('content-length'), String(PAGE.length));
    assert.equal(headers.get('cache-control'), 'no-cache');
    assert.equal((await ask('/favicon.svg')).headers.get('content-type'), 'image/svg+xml');
    assert.equal((await ask('/index.pf_meta')).headers.get('content-type'), 'application/octet-stream');
  });

  test('is found with a query', async () => {
    assert.equal(await (await ask('/en/codes/504/?q=%F0%28')).text(), PAGE);
  });

  const shortened = [
    ['/en/codes/504', '/en/codes/504/'],
    ['/en/codes/504?q=%F0%28#x', '/en/codes/504/?q=%F0%28'],
    ['/504', '/codes/504/'],
    ['/504/', '/codes/504/'],
    ['/404', '/codes/404/'],
    ['/404/?q', '/codes/404/?q'],
  ];
  for (const [path, address] of shortened)
    test(`has the address ${address} for somebody who asks for ${path}`, async () => {
      const response = await ask(path);
      assert.equal(response.status, 307);
      assert.equal(response.headers.get('location'), address);
    });

  test('is not sent again when it is the same', async () => {
    const tag = (await ask('/en/codes/504/')).headers.get('etag')!;
    for (const noneMatch of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const response = await ask('/en/codes/504/', { headers: { 'If-None-Match': noneMatch } });
      assert.equal(response.status, 304, noneMatch);
      assert.equal(await response.text(), '');
    }
    assert.equal((await ask('/en/codes/504/', { headers: { 'If-None-Match': '"other"' } })).status, 200);
  });

  test('is described to HEAD and cannot be changed', async () => {
    const head = await ask('/en/codes/504/', { method: 'HEAD' });
    assert.equal(head.headers.get('content-length'), String(PAGE.length));
    assert.equal((await ask('/en/codes/504/', { method: 'POST', body: 'x' })).status, 405);
  });
});

describe('the headers of the site', () => {
  test('are those of every response with a file of it', async () => {
    const tag = (await ask('/en/codes/504/')).headers.get('etag')!;
    for (const response of [
      await ask('/favicon.svg'),
      await ask('/599'),
      await ask('/en/codes/504/', { headers: { 'If-None-Match': tag } }),
    ])
      assert.equal(response.headers.get('x-page'), PAGE, `${response.url} ${response.status}`);
  });

  test('let other sites show link previews, and nothing else', async () => {
    assert.equal((await ask('/og/en/504.png')).headers.get('cross-origin-resource-policy'), 'cross-origin');
    assert.equal((await ask('/en/codes/504/')).headers.get('cross-origin-resource-policy'), null);
  });
});

describe('an odd request', () => {
  const ranges = ['bytes=5-1', 'bytes=0-99999999999999999999999', 'bytes=0-1,3-4', 'bytes=-0', 'bytes=-', 'bytes=a-b', 'lines=1-2', ''];
  for (const range of ranges)
    test(`with "Range: ${range}" is answered with the whole file`, async () => {
      const response = await ask('/en/codes/504/', { headers: { Range: range } });
      assert.equal(response.status, 200);
      assert.equal(await response.text(), PAGE);
    });

  const targets: [target: string, status: number][] = [
    ['/599', 404],
    ['/en/', 404],
    ['/599/', 404],
    ['/_headers', 404],
    ['/.hidden', 404],
    ['/favicon.svg/', 404],
    ['/favicon.svg/index.html/', 404],
    [`/${'a'.repeat(300)}`, 404],
    ['/%', 400],
    ['/%E0%A4%A', 400],
    ['/%00', 400],
    ['/en/%00/', 400],
    ['/../secret.txt', 400],
    ['/..%2fsecret.txt', 400],
    ['/en/%2e%2e/%2e%2e/secret.txt', 400],
    ['/..%5csecret.txt', 400],
    ['//', 400],
    ['//en/codes/504/', 400],
    ['http://localhost/en/', 400],
    ['*', 400],
  ];
  for (const [target, status] of targets)
    test(`for ${target.slice(0, 40)} is answered with ${status}`, async () => {
      assert.equal(await statusOf(target), status);
      assert.equal((await ask('/favicon.svg')).status, 200);
    });

  test('that is ended in the middle ends nothing', async () => {
    const socket = connect(portOf(server), 'localhost');
    socket.write('GET /en/codes/504/ HTTP/1.1\r\nHost: localhost\r\n\r\n');
    socket.destroy();
    await once(socket, 'close');
    assert.equal((await ask('/favicon.svg')).status, 200);
  });

  test('for a page that does not exist shows the page of the site for that', async () => {
    const response = await ask('/599');
    assert.equal(response.headers.get('content-type'), 'text/html;charset=utf-8');
    assert.equal(await response.text(), '<p>no such page</p>');
  });
});

describe('below a path', () => {
  test('only what is below it is served', async () => {
    assert.equal((await ask('/status/en/codes/504/', {}, below)).status, 200);
    for (const path of ['/', '/en/codes/504/', '/statusen/codes/504/', '/status/599']) {
      const response = await ask(path, {}, below);
      assert.equal(response.status, 404, path);
      assert.equal(await response.text(), '<p>no such page</p>');
    }
  });

  test('the last slash of the address may be left out', async () => {
    const response = await ask('/status/en/codes/504', {}, below);
    assert.equal(response.status, 307);
    assert.equal(response.headers.get('location'), '/status/en/codes/504/');
  });

  test('a number alone leads to its permanent link there', async () => {
    assert.equal((await ask('/status/504', {}, below)).headers.get('location'), '/status/codes/504/');
    assert.equal((await ask('/504', {}, below)).status, 404);
  });
});

describe('while a site is built', () => {
  test('every answer is a whole page of one build, with the length and the tag of that page', async () => {
    // Every build has pages of another length, and tells its number.
    const pageOf = (build: number) => `<p>${build} ${'x'.repeat((build % 7) * 5_000)}</p>`;
    const tags = new Map<string, string>();
    const isBuilding = () => tags.size < 50;
    const build = async () => {
      for (let number = 1; isBuilding(); number++) {
        const fresh = join(folder, 'fresh');
        writeBuild(fresh, pageOf(number));
        replaceFolder(fresh, dist);
        await new Promise(setImmediate);
      }
    };
    const read = async () => {
      while (isBuilding()) {
        const response = await ask('/en/codes/504/');
        const text = await response.text();
        assert.equal(response.status, 200);
        assert.equal(response.headers.get('content-length'), String(text.length));
        const number = /^<p>(\d+) /.exec(text)?.[1];
        assert.equal(text, number ? pageOf(Number(number)) : PAGE);
        const tag = response.headers.get('etag')!;
        assert.equal(tags.get(tag) ?? text, text);
        tags.set(tag, text);
      }
    };
    await Promise.all([build(), read(), read(), read()]);
  });

  test('a page that is asked for again is the new one', async () => {
    const tag = (await ask('/en/codes/504/')).headers.get('etag')!;
    writeBuild(join(folder, 'fresh'), '<p>new</p>');
    replaceFolder(join(folder, 'fresh'), dist);
    const response = await ask('/en/codes/504/', { headers: { 'If-None-Match': tag } });
    assert.equal(response.status, 200);
    assert.equal(await response.text(), '<p>new</p>');
    assert.equal(response.headers.get('x-page'), '<p>new</p>');
  });

  test('what the new build does not have is gone', async () => {
    rmSync(dist, { recursive: true });
    writeBuild(dist, PAGE);
    writeFileSync(join(dist, 'old.txt'), '');
    const fresh = join(folder, 'fresh');
    writeBuild(fresh, PAGE);
    replaceFolder(fresh, dist);
    assert.equal((await ask('/old.txt')).status, 404);
    assert.equal(statSync(fresh, { throwIfNoEntry: false }), undefined);
  });

  test('a build that is deleted is missed, and found when it is back', async () => {
    rmSync(dist, { recursive: true });
    const response = await ask('/en/codes/504/');
    assert.equal(response.status, 503);
    writeBuild(dist, PAGE);
    assert.equal((await ask('/en/codes/504/')).status, 200);
  });
});
