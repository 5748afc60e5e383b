/** The cases of the fault lab: each sets up one fault; a finding of a check names its case in the field `lab`. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { createSecureContext } from 'node:tls';
import sirv from 'sirv';
import type { Certificates } from './certificates.ts';
import type { FaultLab, Target } from './lab.ts';

/** What a case takes from the meaning that its check is printed for. */
export interface CaseOptions {
  /** The status to respond with, where the evidence names it. */
  code?: number | undefined;
}

/** Starts servers with one fault, and returns where they listen. */
type Case = (lab: FaultLab, options: CaseOptions) => Promise<Target>;

/** The content of every healthy response. */
const PAGE = 'ok\n';

/** Reads the request to its end, then responds with 200. */
function ok(request: IncomingMessage, response: ServerResponse): void {
  request.resume().on('end', () => response.setHeader('Content-Length', PAGE.length).end(PAGE));
}

/** Responds with a status and header fields, without content, and closes the connection. */
function respond(response: ServerResponse, status: number, fields: Record<string, string> = {}): void {
  response.writeHead(status, { ...fields, Connection: 'close' }).end();
}

/** Responds with `status` where `refuses` returns true, else as a healthy origin does. */
function refusing(
  refuses: (request: IncomingMessage) => boolean,
  status: number,
  fields: Record<string, string> = {},
): (lab: FaultLab) => Promise<Target> {
  return onHttps((request, response) => (refuses(request) ? respond(response, status, fields) : ok(request, response)));
}

/** An HTTPS origin. */
const onHttps =
  (handler: RequestListener) =>
  async (lab: FaultLab): Promise<Target> => ({ https: await lab.https(handler) });

/** Reads the head of a request on a raw connection, then calls `reply`. */
const afterRequest =
  (reply: (socket: Socket, tcp: Socket) => void) =>
  async (lab: FaultLab): Promise<Target> => ({
    https: await lab.tls((socket, tcp) => {
      let head = '';
      socket.on('data', (data) => {
        head += String(data);
        if (head.includes('\r\n\r\n')) reply(socket, tcp);
      });
    }),
  });

/** Responds with 200 to a request line that matches, else with `status`; Node's own parser would refuse such lines first. */
const byRequestLine = (pattern: RegExp, status: string) => async (lab: FaultLab) => ({
  https: await lab.tls((socket) => {
    socket.once('data', (data) => {
      const line = String(data).split('\r\n')[0];
      socket.end(`HTTP/1.1 ${pattern.test(line) ? '200 OK' : status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`);
    });
  }),
});

/** A server of files, with entity tags and ranges. */
const files = (lab: FaultLab) => sirv(lab.site(), { etag: true, dev: true });

/** A healthy origin with one of the wrong certificates. */
const certificate = (kind: Exclude<keyof Certificates, 'rootFile'>) => async (lab: FaultLab) => ({
  https: await lab.https(ok, lab.certificates[kind]),
});

/** Redirects a POST; which method the client uses then depends on the status. */
const redirectingForm = (status: number) =>
  onHttps((request, response) => (request.url === '/form' ? respond(response, status, { Location: '/thanks' }) : ok(request, response)));

/** A healthy origin whose responses have header fields of that many bytes, none longer than 8,000. */
const withHeaderBytes = (bytes: number) =>
  onHttps((request, response) => {
    for (let rest = bytes, index = 0; rest > 0; rest -= 8000, index++)
      response.setHeader(`X-Padding-${index}`, 'x'.repeat(Math.min(rest, 8000)));
    ok(request, response);
  });

const MEGABYTE = 1024 * 1024;

/** Every case, by name. */
export const CASES: Record<string, Case> = {
  // Name resolution
  'name-does-not-exist': async (lab) => ({ dns: await lab.dns('NXDOMAIN') }),
  'name-server-fails': async (lab) => ({ dns: await lab.dns('SERVFAIL') }),
  'name-without-address': async (lab) => ({ dns: await lab.dns('none') }),
  'name-server-silent': async (lab) => ({ dns: await lab.dns('silence') }),

  // Connection and TLS
  'closed-port': async (lab) => ({ https: lab.closedPort() }),
  'no-route': async (lab) => ({ https: lab.withoutRoute() }),
  'name-not-resolved': async (lab) => ({ https: lab.unknownName() }),
  'silent-host': async (lab) => ({ https: await lab.silentHost() }),
  'accepts-then-silent': async (lab) => ({ https: await lab.tcp(() => {}) }),
  'plain-http-on-443': async (lab) => ({ https: await lab.http(ok) }),
  'only-newer-tls': async (lab) => ({ https: await lab.https(ok, { minVersion: 'TLSv1.3' }) }),
  'no-common-cipher': async (lab) => ({
    https: await lab.https(ok, { maxVersion: 'TLSv1.2', ciphers: 'ECDHE-ECDSA-CHACHA20-POLY1305' }),
  }),
  'expired-certificate': certificate('expired'),
  'not-yet-valid-certificate': certificate('notYetValid'),
  'missing-intermediate': certificate('withoutIntermediate'),
  'self-signed-certificate': certificate('selfSigned'),
  'certificate-for-another-host': certificate('wrongName'),
  'expired-intermediate': certificate('expiredIntermediate'),
  'private-ca': certificate('privateCa'),
  'private-ca-with-root': certificate('privateCaWithRoot'),
  'only-older-tls': async (lab) => ({ https: await lab.https(ok, { maxVersion: 'TLSv1.2' }) }),
  'wants-client-certificate': async (lab) => ({ https: await lab.https(ok, { requestCert: true, rejectUnauthorized: true }) }),
  'needs-sni': async (lab) => {
    const { wrongName, valid } = lab.certificates;
    return { https: await lab.https(ok, { ...wrongName, SNICallback: (_name, done) => done(null, createSecureContext(valid)) }) };
  },
  'refuses-without-sni': async (lab) => {
    const [, port] = (await lab.https(ok)).split(':');
    return {
      https: await lab.tcp((socket) => {
        socket.once('data', (hello) => {
          // The fatal alert handshake_failure (RFC 5246 §7.2).
          if (!hello.includes('www.example.com')) return void socket.end(Buffer.from([21, 3, 1, 0, 2, 2, 40]));
          const inner = connect(Number(port), '127.0.0.1');
          inner.on('error', () => socket.destroy());
          inner.write(hello);
          socket.pipe(inner).pipe(socket);
        });
      }),
    };
  },

  // The origin's answer
  'connected-but-silent': async (lab) => ({ https: await lab.tls(() => {}) }),
  'slow-first-byte': onHttps((request, response) => void setTimeout(() => ok(request, response), 15_000).unref()),
  'late-first-byte': onHttps((request, response) => void setTimeout(() => ok(request, response), 1_000).unref()),
  'slow-body': onHttps((request, response) => {
    request.resume();
    response.writeHead(200);
    const timer = setInterval(() => response.write('x'.repeat(50)), 500);
    response.on('close', () => clearInterval(timer));
  }),
  'closes-without-answer': afterRequest((socket) => socket.end()),
  'resets-connection': afterRequest((_socket, tcp) => tcp.resetAndDestroy()),
  'body-cut-short': afterRequest((socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\nonly this')),
  'not-http': afterRequest((socket) => socket.end('Warning: unexpected output\r\n')),
  'http2-breaks': async (lab) => ({
    https: await lab.http2((request, response) => {
      if (request.httpVersionMajor === 2) response.stream.close(2);
      else response.end(PAGE);
    }),
  }),
  'http2-origin': async (lab) => ({ https: await lab.http2((_request, response) => void response.end(PAGE)) }),
  'http1-origin': onHttps(ok),
  'headers-of-8-kb': withHeaderBytes(8_000),
  'headers-of-16-kb': withHeaderBytes(16_000),
  'headers-of-64-kb': withHeaderBytes(64_000),
  'headers-of-200-kb': withHeaderBytes(200_000),
  'answers-with-error': onHttps((request, response) => {
    request.resume();
    respond(response, 500);
  }),
  'origin-behind-a-cdn': onHttps((request, response) => {
    response.setHeader('X-NWS-LOG-UUID', '0123456789');
    ok(request, response);
  }),
  'storage-throttles': onHttps((request, response) => {
    request.resume();
    response.writeHead(503).end('<?xml version="1.0"?><Error><Code>SlowDown</Code></Error>');
  }),
  'storage-refuses': onHttps((request, response) => {
    request.resume();
    response.writeHead(403).end('<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>');
  }),
  'answers-with-status': (lab, { code = 500 }) => onHttps((_request, response) => respond(response, code))(lab),
  'answers-without-content': (lab, { code = 500 }) => onHttps((_request, response) => respond(response, code))(lab),
  'says-when-to-return': onHttps((_request, response) => respond(response, 503, { 'Retry-After': '120' })),
  'limits-rate': async (lab, { code = 500 }) => {
    let seen = 0;
    return onHttps((request, response) => (++seen > 5 ? respond(response, code, { 'Retry-After': '30' }) : ok(request, response)))(lab);
  },

  'rate-block-running': (lab, { code = 500 }) => onHttps((_request, response) => respond(response, code, { 'Retry-After': '3600' }))(lab),
  'refuses-everything': onHttps((_request, response) => respond(response, 403)),

  // Redirects, conditions, ranges
  redirects: (lab, { code = 500 }) =>
    onHttps((request, response) => (request.url === '/old' ? respond(response, code, { Location: '/new' }) : ok(request, response)))(lab),
  'redirect-turns-post-into-get': redirectingForm(302),
  'redirect-keeps-post': redirectingForm(307),
  'redirects-to-itself': onHttps((_request, response) => respond(response, 302, { Location: '/' })),
  revalidates: async (lab) => ({ https: await lab.https(files(lab)) }),
  'changing-entity-tag': async (lab) => {
    let version = 0;
    return onHttps((request, response) => {
      response.setHeader('ETag', `"v${++version}"`);
      ok(request, response);
    })(lab);
  },
  'serves-ranges': async (lab) => ({ https: await lab.https(files(lab)) }),
  'checks-preconditions': refusing((request) => 'if-match' in request.headers && request.headers['if-match'] !== '"v2"', 412),

  // What a server refuses
  'refuses-method': refusing((request) => !['GET', 'HEAD'].includes(request.method!), 405, { Allow: 'GET, HEAD' }),
  'edge-refuses-method': refusing((request) => !['GET', 'HEAD'].includes(request.method!), 405),
  'edge-refuses-trace': refusing((request) => request.method === 'TRACE', 405),
  'unknown-method': byRequestLine(/^(?:GET|HEAD|POST|PUT|DELETE|OPTIONS|TRACE) /, '501 Not Implemented'),
  'refuses-version': byRequestLine(/ HTTP\/1\.[01]$/, '505 HTTP Version Not Supported'),
  'requires-length': refusing((request) => request.method === 'POST' && !('content-length' in request.headers), 411),
  'limits-body': refusing((request) => Number(request.headers['content-length']) > 32 * MEGABYTE, 413),
  'limits-uri': refusing((request) => request.url!.length > 2048, 414),
  // Node itself refuses these: header fields above a size, no Host, a request that does not end.
  'limits-headers': async (lab) => ({ https: await lab.https(ok, { maxHeaderSize: 16_384 }) }),
  'requires-host': async (lab) => ({ https: await lab.https(ok, { requireHostHeader: true }) }),
  'waits-for-request': async (lab) => ({ https: await lab.https(ok, { headersTimeout: 3_000, connectionsCheckingInterval: 500 }) }),
  'limits-headers-with-400': refusing((request) => JSON.stringify(request.headers).length > 8192, 400),
  'negotiates-strictly': refusing((request) => !/text\/html|\*\/\*/.test(request.headers.accept ?? '*/*'), 406),
  'checks-media-type': refusing(
    (request) => request.method === 'POST' && request.headers['content-type'] !== 'application/x-www-form-urlencoded',
    415,
  ),
  'refuses-expectation': refusing((request) => (request.headers.expect ?? '100-continue') !== '100-continue', 417),
  'checks-authority': refusing((request) => request.headers.host === 'other.example.net', 421),
  'demands-upgrade': refusing((request) => !('upgrade' in request.headers), 426, { Upgrade: 'h2c' }),
  // Apache offers HTTP/2 this way with every response.
  'offers-upgrade': onHttps((request, response) => {
    response.setHeader('Upgrade', 'h2,h2c');
    ok(request, response);
  }),
  'refuses-version-with-400': byRequestLine(/ HTTP\/1\.[01]$/, '400 Bad Request'),
  'demands-login': refusing((request) => !('authorization' in request.headers), 401, { 'WWW-Authenticate': 'Basic realm="lab"' }),
  'proxy-demands-login': async (lab) => ({
    proxy: await lab.http((request, response) =>
      'proxy-authorization' in request.headers
        ? ok(request, response)
        : respond(response, 407, { 'Proxy-Authenticate': 'Basic realm="lab"' }),
    ),
  }),
  'site-demands-login-behind-proxy': async (lab) => ({
    proxy: await lab.http((_request, response) => respond(response, 401, { 'WWW-Authenticate': 'Basic realm="lab"' })),
  }),
  'checks-referer': refusing((request) => !/^https:\/\/(?:www\.example\.com|127\.0\.0\.1)[:/]/.test(request.headers.referer ?? ''), 403),
  'checks-user-agent': refusing((request) => /^curl\//.test(request.headers['user-agent'] ?? ''), 403),
  'https-switched-off': async (lab) => ({
    https: await lab.https((_request, response) => respond(response, 514)),
    http: await lab.http(ok),
  }),
  'refuses-the-address': async (lab) => ({
    https: await lab.https((_request, response) => respond(response, 514)),
    http: await lab.http((_request, response) => respond(response, 514)),
  }),

  // Interim responses
  'answers-continue': onHttps((request, response) => {
    if (request.headers.expect === '100-continue') response.writeContinue();
    ok(request, response);
  }),
  'early-hints-for-pages': onHttps((request, response) => {
    if (request.headers['sec-fetch-mode'] === 'navigate') response.writeEarlyHints({ link: '</style.css>; rel=preload; as=style' });
    ok(request, response);
  }),
  upgrades: afterRequest((socket) => socket.end('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n')),
};

/** A healthy origin, proxy and name server, with limits that no command reaches: every command is run against it for comparison. */
export const healthy: Case = async (lab) => ({
  https: await lab.https(ok),
  http: await lab.http(ok),
  proxy: await lab.http(ok),
  dns: await lab.dns('address'),
});
