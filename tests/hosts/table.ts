/** What every host does with the site, as one table: each row is asked of each host, at the root and below a path. */
import assert from 'node:assert/strict';
import { extname } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { filesOf } from '../../scripts/lib/built-site.ts';
import { cacheControlOf, HASHED_FOLDERS, REVALIDATED } from '../../src/hosting/caching.ts';
import { isCompressible, typeOf } from '../../src/hosting/types.ts';
import { headersOfBuild } from '../../src/security/built-headers.ts';
import { ask, askRaw, statusOf, type Answer } from './ask.ts';
import { freePort, type Running } from '../../scripts/lib/host-program.ts';
import { deploy, fileOf, PLACES, SECRET, WORKER, type Place, type Served } from './served.ts';

/** A host that runs, with the build that it serves. */
interface Host extends Served {
  port: number;
}

/** A row of the table. It throws where a host does something else. */
type Row = (host: Host) => Promise<void>;

/** Redirects that a browser follows with the same method, for a while or for ever. */
const REDIRECTS = [301, 302, 307, 308];
/** Names of the same type: RFC 9239 §6 for JavaScript, RFC 7303 §9.2 for XML. */
const SAME_TYPE: Readonly<Record<string, string>> = { 'application/javascript': 'text/javascript', 'text/xml': 'application/xml' };
/** What hosts that revalidate by themselves say; it means the same as `no-cache` (RFC 9111 §5.2.2). */
const SAME_AS_REVALIDATED = 'public, max-age=0, must-revalidate';
/** Fields for which a host may refuse to send a file that exists, which a cache is not to keep for others. */
const REFUSED: readonly string[] = [
  `X-Long: ${'a'.repeat(40_000)}\r\n`,
  'X-Odd: a\0b\r\n',
  'Host: other.example\r\n',
  'If-Match: "other"\r\n',
  'If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT\r\n',
  'Range: bytes=99999999-\r\n',
  'Content-Length: 99999999999\r\n',
];
/** More than a host reads of an address or a field. */
const OVERLONG = 100_000;

const asked = (host: Host, path: string, options?: Parameters<typeof ask>[2]) => ask(host.port, host.base + path, options);

/** The address of a file, below the path of the site. */
const addressOf = (file: string): string => `/${file.replace(/(?<=^|\/)index\.html$/, '')}`;

/** A file of each kind that the build has, by the ending of its name; the smallest, which is asked for many times. */
function kindsOf({ site }: Host): string[] {
  const files = filesOf(site).filter((file) => !/(?:^|\/)[._](?!astro\/)|\.(?:br|gz)$|^404\.html$/.test(file));
  return [...new Map(files.map((file) => [extname(file), file])).values()];
}

function assertNotFound(host: Host, path: string, answer: Answer): void {
  assert.equal(answer.status, 404, path);
  assert.match(answer.headers['content-type']!, /^text\/html\b/, path);
  assert.ok(answer.body.equals(fileOf(host, '404.html')), `${path} is not answered with our page`);
}

async function assertPage(host: Host, path: string): Promise<void> {
  const { status, headers, body } = await asked(host, path);
  assert.equal(status, 200, path);
  assert.match(headers['content-type']!, /^text\/html; ?charset=utf-8$/i, path);
  assert.ok(body.equals(fileOf(host, `${path}index.html`)), `${path} has other bytes than its file`);
}

/** Where the redirects from a path end, with the answer there. */
async function lastOf(host: Host, path: string): Promise<{ at: string; answer: Answer }> {
  let [at, answer] = [host.base + path, await asked(host, path)];
  for (let hops = 0; REDIRECTS.includes(answer.status); hops++) {
    assert.ok(hops < 3, `${path} is sent on more than three times`);
    const url = new URL(answer.headers.location!, `http://127.0.0.1:${host.port}${at}`);
    assert.equal(url.port, String(host.port), `${path} leads to ${url.href}`);
    at = url.pathname + url.search;
    answer = await ask(host.port, at);
  }
  return { at: at.slice(host.base.length), answer };
}

/** The page that the redirects from a path lead to. */
async function followed(host: Host, path: string): Promise<string> {
  const { at, answer } = await lastOf(host, path);
  assert.equal(answer.status, 200, `${path} ends at ${at}`);
  return at;
}

/** Whose scripts may read what is at a path, as the host tells a browser that asks for the script of another site. */
const allowedOrigins = async (host: Host, path: string): Promise<string | undefined> =>
  (await asked(host, path, { headers: { Origin: 'https://other.example' } })).headers['access-control-allow-origin'];

/** The file goes on being served. */
const assertAlive = (host: Host): Promise<void> => assertPage(host, '/en/codes/504/');

const sameType = (header = ''): string => {
  const [type] = header.toLowerCase().split(';');
  return SAME_TYPE[type] ?? type;
};

const sameCaching = (header = ''): string => (header === SAME_AS_REVALIDATED ? REVALIDATED : header);

/** A request that a browser would not send, with what has to be in it for a host to read it. */
const rawRequest = (target: string, fields = ''): string =>
  `GET ${target} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n${fields}\r\n`;

/** The table. The name of a row says what the host does. */
const TABLE = {
  'an address that does not exist has status 404 and our page': async (host) => {
    for (const path of ['/nope', '/ja/codes/599/', '/ja/nope/deeper/', '/504.md', '/favicon.ico', '/599', '/_astro/nope.js'])
      assertNotFound(host, path, await asked(host, path));
  },

  'an address that is longer than the name of a file can be does not exist': async (host) => {
    for (const path of [`/${'a'.repeat(300)}`, `/${'%E6%BC%A2'.repeat(100)}`, `/en/${'a'.repeat(300)}/`])
      assertNotFound(host, path, await asked(host, path));
  },

  'an address that does not exist is not kept, also where its file would be kept for ever': async (host) => {
    for (const folder of HASHED_FOLDERS) {
      const first = await asked(host, `${folder}nope`);
      const again = await asked(host, `${folder}nope`, { headers: { 'If-None-Match': first.headers.etag ?? '"none"' } });
      for (const { status, headers } of [first, again]) {
        assert.equal(status, 404, folder);
        assert.doesNotMatch(headers['cache-control'] ?? '', /immutable|max-age=[1-9]/, folder);
      }
    }
  },

  'who has kept the page of an address that does not exist gets it whole again': async (host) => {
    const first = await asked(host, '/nope');
    const conditions: Record<string, string>[] = [
      { 'If-None-Match': first.headers.etag ?? '"none"' },
      { 'If-None-Match': '*' },
      { 'If-Modified-Since': 'Fri, 01 Jan 2100 00:00:00 GMT' },
      { 'If-Match': '"other"' },
      { Range: 'bytes=0-9' },
    ];
    for (const headers of conditions) assertNotFound(host, `/nope, ${JSON.stringify(headers)}`, await asked(host, '/nope', { headers }));
  },

  'what is refused is not kept, also where its file would be kept for ever': async (host) => {
    const file = filesOf(host.site, '.js').find((each) => each.startsWith('_astro/'))!;
    for (const fields of REFUSED) {
      const answer = await askRaw(host.port, rawRequest(`${host.base}/${file}`, fields));
      const [head] = answer.split('\r\n\r\n');
      if (statusOf(answer) >= 400) assert.doesNotMatch(head, /^cache-control:.*(?:immutable|max-age=[1-9])/im, fields.slice(0, 40));
    }
  },

  'the pages of 404 and 500 have status 200': async (host) => {
    for (const path of ['/ja/codes/404/', '/en/codes/500/', '/codes/404/', '/codes/500/']) await assertPage(host, path);
  },

  'the folders of permanent links and of the search are pages, and so is the root': async (host) => {
    for (const path of ['/codes/', '/search/', '/', '/ja/']) await assertPage(host, path);
  },

  'who leaves out the last slash is sent on, with the query': async (host) => {
    for (const path of ['/ja/codes/504', '/codes/504', '/ja', ...(host.base && [''])]) assert.equal(await followed(host, path), `${path}/`);
    assert.equal(await followed(host, '/en/search?q=a%20b'), '/en/search/?q=a%20b');
  },

  'a number alone leads to its permanent link, with the query, 404 and 500 too': async (host) => {
    for (const code of [504, 404, 500, 0])
      for (const path of [`/${code}`, `/${code}/`])
        for (const query of ['', '?q=a%20b']) assert.equal(await followed(host, path + query), `/codes/${code}/${query}`);
  },

  'every kind of file has its type, and text its charset': async (host) => {
    for (const file of kindsOf(host)) {
      const { status, headers, body } = await asked(host, addressOf(file));
      assert.equal(status, 200, file);
      assert.ok(body.equals(fileOf(host, file)), `${file} has other bytes`);
      assert.equal(sameType(headers['content-type']), typeOf(file), file);
      if (headers['content-type']!.startsWith('text/')) assert.match(headers['content-type']!, /; ?charset=utf-8$/i, file);
    }
  },

  'who asks for Markdown gets the page as that at its address, and a cache learns that it depends on the request': async (host) => {
    const asking = { headers: { Accept: 'text/markdown, text/html;q=0.9' } };
    for (const path of ['/en/codes/504/', '/ja/codes/', '/ja/guides/errata/']) {
      const markdown = await asked(host, path, asking);
      assert.equal(markdown.status, 200, path);
      assert.match(markdown.headers['content-type']!, /^text\/markdown; ?charset=utf-8$/i, path);
      assert.ok(markdown.body.equals(fileOf(host, `${path.slice(1, -1)}.md`)), path);
      for (const { headers } of [markdown, await asked(host, path)]) assert.match(headers.vary ?? '', /\baccept\b(?!-)/i, path);
      const { headers } = await asked(host, path, { headers: { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } });
      assert.match(headers['content-type']!, /^text\/html/i, path);
    }
    // Where there is no Markdown, the page is what there is.
    for (const path of ['/en/', '/codes/504/', '/search/'])
      assert.match((await asked(host, path, asking)).headers['content-type']!, /^text\/html/i, path);
    assertNotFound(host, '/nope/', await asked(host, '/nope/', asking));
  },

  'what was compressed in advance is sent so, and a cache learns that it depends on the request': async (host) => {
    const forms = [
      { accepted: 'br', unpack: brotliDecompressSync },
      { accepted: 'gzip', unpack: gunzipSync },
    ] as const;
    for (const file of kindsOf(host)) {
      const original = fileOf(host, file);
      for (const { accepted, unpack } of forms) {
        const { headers, body } = await asked(host, addressOf(file), { headers: { 'Accept-Encoding': accepted } });
        assert.equal(headers['content-encoding'], isCompressible(file) ? accepted : undefined, file);
        if (!isCompressible(file)) continue;
        assert.ok(body.equals(fileOf(host, `${file}.${accepted === 'br' ? 'br' : 'gz'}`)), `${file} was compressed again`);
        assert.ok(unpack(body).equals(original), file);
        assert.match(headers.vary ?? '', /\baccept-encoding\b/i, file);
      }
      const plain = await asked(host, addressOf(file));
      assert.equal(plain.headers['content-encoding'], undefined, file);
      if (isCompressible(file)) assert.match(plain.headers.vary ?? '', /\baccept-encoding\b/i, `${file}, not compressed`);
    }
  },

  'the page of an address that does not exist is sent compressed, and so is a page that a proxy asks for': async (host) => {
    for (const [path, file] of [
      ['/nope', '404.html'],
      ['/en/codes/504/', 'en/codes/504/index.html'],
    ]) {
      const headers = { 'Accept-Encoding': 'gzip', Via: '1.1 proxy.example' };
      const { headers: answered, body } = await asked(host, path, { headers });
      assert.equal(answered['content-encoding'], 'gzip', path);
      assert.ok(body.equals(fileOf(host, `${file}.gz`)), `${path} was compressed again`);
      assert.match(answered.vary ?? '', /\baccept-encoding\b/i, path);
      // What nginx says to a host behind it.
      const text = await askRaw(host.port, `GET ${host.base}${path} HTTP/1.0\r\nHost: 127.0.0.1\r\nAccept-Encoding: gzip\r\n\r\n`);
      assert.match(text, /^content-encoding: gzip\r$/im, path);
    }
  },

  'names with a hash are kept for a year, everything else is asked for again': async (host) => {
    const inFolders = HASHED_FOLDERS.flatMap((folder) => filesOf(host.site).find((file) => `/${file}`.startsWith(folder)) ?? []);
    assert.ok(inFolders.length > 1);
    for (const file of [...inFolders, ...kindsOf(host), 'search/index.html']) {
      const { headers } = await asked(host, addressOf(file));
      assert.equal(sameCaching(headers['cache-control']), cacheControlOf(`/${file}`), file);
    }
  },

  'a page that is the same is answered with 304, compressed or not': async (host) => {
    for (const accepted of ['identity', 'gzip', 'br']) {
      const fields = { 'Accept-Encoding': accepted };
      const tag = (await asked(host, '/en/codes/504/', { headers: fields })).headers.etag;
      assert.ok(tag, 'no ETag');
      const again = await asked(host, '/en/codes/504/', { headers: { ...fields, 'If-None-Match': tag } });
      assert.equal(again.status, 304, accepted);
      assert.equal(again.body.length, 0);
      assert.ok([undefined, REVALIDATED, SAME_AS_REVALIDATED].includes(again.headers['cache-control']), again.headers['cache-control']);
      const other = await asked(host, '/en/codes/504/', { headers: { ...fields, 'If-None-Match': '"other"' } });
      assert.equal(other.status, 200, accepted);
    }
  },

  'the script of the service worker is never old, and nobody is sent elsewhere for it': async (host) => {
    const { status, headers, body } = await asked(host, `/${WORKER}`);
    assert.equal(status, 200);
    assert.ok(body.equals(fileOf(host, WORKER)));
    assert.equal(sameType(headers['content-type']), 'text/javascript');
    assert.equal(sameCaching(headers['cache-control']), REVALIDATED);
    assert.ok(headers.etag);
  },

  'HEAD has the status and the fields of GET, and no content': async (host) => {
    for (const path of ['/en/codes/504/', '/favicon.svg', '/nope']) {
      const [head, get] = [await asked(host, path, { method: 'HEAD' }), await asked(host, path)];
      assert.equal(head.status, get.status, path);
      assert.equal(head.body.length, 0, path);
      for (const field of ['content-type', 'etag', 'cache-control', 'content-security-policy', 'vary'])
        assert.equal(head.headers[field], get.headers[field], `${path}: ${field}`);
    }
  },

  'a part of a file can be asked for': async (host) => {
    const file = 'og/en/504.png';
    const part = await asked(host, `/${file}`, { headers: { Range: 'bytes=100-199' } });
    assert.equal(part.status, 206);
    assert.ok(part.body.equals(fileOf(host, file).subarray(100, 200)));
    assert.match(part.headers['content-range']!, /^bytes 100-199\/\d+$/);
    assert.equal((await asked(host, `/${file}`, { headers: { Range: 'bytes=99999999-' } })).status, 416);
  },

  'a part that cannot be sent is never something that is not in the file': async (host) => {
    const file = fileOf(host, 'favicon.svg');
    for (const range of [
      'bytes=5-1',
      'bytes=-0',
      'bytes=a-b',
      'lines=1-2',
      'bytes=0-99999999999999999999999',
      `bytes=${'0-,'.repeat(2_000)}0-`,
    ]) {
      const { status, body } = await asked(host, '/favicon.svg', { headers: { Range: range } });
      assert.ok([200, 206, 400, 416].includes(status), `${range}: ${status}`);
      if (status === 200 || status === 206) assert.ok(file.includes(body), range);
    }
  },

  'every response has the headers of the build, each once': async (host) => {
    const expected = headersOfBuild(host.site, host.base);
    assert.ok(Object.keys(expected).length > 5);
    const paths = ['/en/codes/504/', '/', '/favicon.svg', '/pagefind/pagefind.js', addressOf(filesOf(host.site, '.pf_index')[0]), '/nope'];
    for (const path of paths) {
      const { headers } = await asked(host, path);
      for (const [name, value] of Object.entries(expected)) assert.equal(headers[name.toLowerCase()], value, `${path}: ${name}`);
    }
    assert.equal((await asked(host, '/')).headers['strict-transport-security'] === undefined, host.base !== '');
  },

  'other sites may show the pictures of links, and nothing else': async (host) => {
    const policyAt = async (path: string) => (await asked(host, path)).headers['cross-origin-resource-policy'];
    assert.equal(await policyAt('/og/en/504.png'), 'cross-origin');
    for (const path of ['/en/codes/504/', '/favicon.svg', '/og/nope.png']) assert.equal(await policyAt(path), 'same-origin', path);
  },

  'scripts of other sites may read the data, and learn what is not there': async (host) => {
    for (const path of ['/api/v1/index.json', '/api/v1/codes/504.json', '/api/v1/codes.csv', '/api/v1/codes/599.json'])
      assert.equal(await allowedOrigins(host, path), '*', path);
    const index = JSON.parse((await asked(host, '/api/v1/index.json')).body.toString()) as { self: string };
    assert.equal(new URL(index.self).pathname, `${host.base}/api/v1/index.json`);
  },

  'scripts of other sites may read nothing else': async (host) => {
    for (const path of ['/en/codes/504/', '/favicon.svg', '/search/ja/pages.txt', '/nope', '/en/api/'])
      assert.equal(await allowedOrigins(host, path), undefined, path);
  },

  'the files of a folder are not listed': async (host) => {
    for (const path of ['/og/', '/api/', '/api/v1/codes/', '/pagefind/', '/pagefind/index/', '/_astro/', '/search/ja/']) {
      const { at, answer } = await lastOf(host, path);
      assertNotFound(host, at, answer);
    }
  },

  'what is hidden, or for hosts, is not shown': async (host) => {
    for (const path of [
      '/.env',
      '/.git/config',
      '/.git/',
      '/.git/504',
      '/.hosts/nginx.conf',
      '/.hosts/Caddyfile',
      '/.assetsignore',
      '/_headers',
      '/_redirects',
      '/favicon.svg.br',
      '/en/codes/504/index.html.gz',
    ])
      assertNotFound(host, path, await asked(host, path));
  },

  'no address leads out of the folder': async (host) => {
    const steps = ['../', '..%2f', '..%2F', '%2e%2e/', '%2e%2e%2f', '..%5c', '..\\', '..%252f', '%c0%ae%c0%ae/', '..;/', './../'];
    const paths = steps.flatMap((step) => [1, 2, 3].map((count) => step.repeat(count)));
    for (const path of paths.flatMap((each) => [`/${each}secret.txt`, `/en/${each}secret.txt`, `//${each}secret.txt`])) {
      const text = await askRaw(host.port, rawRequest(host.base + path));
      assert.ok(!text.includes(SECRET), path);
      const status = statusOf(text);
      assert.ok(status >= 300 && status < 500, `${path}: ${status}`);
    }
    await assertAlive(host);
  },

  'an overlong address or field is refused': async (host) => {
    const long = 'a'.repeat(OVERLONG);
    for (const request of [
      rawRequest(`${host.base}/${long}`),
      rawRequest(`${host.base}/${'a/'.repeat(OVERLONG / 2)}`),
      rawRequest(`${host.base}/en/?q=${long}`),
      rawRequest(`${host.base}/en/`, `X-Long: ${long}\r\n`),
    ]) {
      const status = statusOf(await askRaw(host.port, request));
      assert.ok(status === 200 || (status >= 400 && status < 500) || status === 0, `${request.slice(0, 30)}: ${status}`);
    }
    await assertAlive(host);
  },

  'a malformed address is refused, and adds no field to the answer': async (host) => {
    const targets = [
      '/%',
      '/%zz',
      '/%00',
      '/en/%00/',
      '/%E0%A4%A',
      '/en/%ff%fe/',
      '//',
      '///en//',
      '/en/\u0001',
      '/%0d%0aX-Added:%20yes',
      '/en/codes/504%0d%0aX-Added:%20yes',
    ];
    for (const target of targets) {
      const text = await askRaw(host.port, rawRequest(host.base + target));
      assert.doesNotMatch(text, /^X-Added/im, target);
      const status = statusOf(text);
      assert.ok(status >= 200 && status < 500, `${target}: ${status}`);
    }
    await assertAlive(host);
  },

  'what is not HTTP is refused': async (host) => {
    for (const bytes of ['\0\0\0\0\r\n\r\n', 'GET\r\n\r\n', 'GET / HTTP/9.9\r\n\r\n', 'GET / HTTP/1.1\r\nNo field\r\n\r\n']) {
      const status = statusOf(await askRaw(host.port, bytes));
      assert.ok((status >= 300 && status < 500) || status === 505 || status === 0, `${JSON.stringify(bytes)}: ${status}`);
    }
    await assertAlive(host);
  },

  'nothing can be changed': async (host) => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      const { status } = await asked(host, '/favicon.svg', { method });
      assert.ok(status >= 400 && status < 600, `${method}: ${status}`);
    }
    const { body } = await asked(host, '/favicon.svg');
    assert.ok(body.equals(fileOf(host, 'favicon.svg')));
  },

  'who refuses a method says which there are': async (host) => {
    // RFC 9110 §15.5.6
    const { status, headers } = await asked(host, '/favicon.svg', { method: 'POST' });
    assert.equal(status, 405);
    assert.equal(headers.allow, 'GET, HEAD');
  },

  'robots.txt and the sitemap are there': async (host) => {
    for (const file of ['robots.txt', 'sitemap-index.xml', 'sitemap-0.xml'])
      assert.equal((await asked(host, `/${file}`)).status, 200, file);
  },

  'the site is where it was built for, and nowhere else': async (host) => {
    for (const path of host.base ? ['/en/', '/favicon.svg', '/codes/504/', '/504'] : ['/status/', '/status/en/'])
      assert.equal((await ask(host.port, path)).status, 404, path);
  },
} satisfies Record<string, Row>;

/** The name of a row. */
export type RowName = keyof typeof TABLE;

/** A host as the tests start it. */
interface HostUnderTest {
  name: string;
  /** What keeps it from being run here; undefined where nothing does. */
  missing: string | undefined;
  /** Rows that it cannot do, or that are done elsewhere, each with the reason. */
  cannot?: Partial<Record<RowName, string>>;
  /** The files of the build that it reads at the root of what it serves. */
  atTheRoot?: readonly string[];
  /** Starts serving a build. */
  start: (served: Served, port: number) => Promise<Running>;
}

/** Defines the tests of a host: each row of the table, at the root and below a path. */
export function goThroughTable({ name, missing, cannot = {}, atTheRoot, start }: HostUnderTest): void {
  for (const place of Object.keys(PLACES) as Place[])
    describe(`${name} ${place}`, { skip: missing !== undefined && `NOT RUN: ${missing}` }, () => {
      let host: Host;
      let running: Running | undefined;
      before(async () => {
        const served = await deploy(name, place, atTheRoot);
        const port = await freePort();
        running = await start(served, port);
        host = { ...served, port };
      });
      after(() => running?.stop());
      for (const [row, check] of Object.entries(TABLE)) {
        const reason = cannot[row as RowName];
        test(row, { skip: reason !== undefined && (reason.startsWith('NOT RUN') ? reason : `not this host: ${reason}`) }, () =>
          check(host),
        );
      }
    });
}
