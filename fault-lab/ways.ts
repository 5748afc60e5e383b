/** The ways in which an edge with nginx comes to a code: what the edge, the origin and the client do. */
import { STANDARD } from '../src/content/standard.ts';
import type { EdgeConfig } from './edge.ts';

/** What the origin does: a status that it sends, or a fault. */
export type Origin = number | 'refuses' | 'drops-syn' | 'closes' | 'bad-header' | 'silent';

/** One way to get a code at an edge. */
export interface Way {
  /** What happens. */
  name: string;
  origin?: Origin;
  config?: Omit<EdgeConfig, 'origin'>;
  /** What the client sends; a GET if left out. */
  request?: string;
  /** How many times the client sends it; the last response counts. */
  times?: number;
  /** The client closes the connection when the request has arrived, or when it has been sent and cannot arrive. */
  leaves?: boolean;
  /** How the client connects to a port with TLS. */
  client?: 'without a certificate' | 'with an untrusted certificate' | 'without TLS';
}

const HEAD = 'HTTP/1.1\r\nHost: www.example.com\r\nConnection: close\r\n';
const get = (path = '/', fields = '') => `GET ${path} ${HEAD}${fields}\r\n`;
const post = (path: string, fields: string, body = '') => `POST ${path} ${HEAD}${fields}\r\n\r\n${body}`;

/** What a client sends where a way says nothing else. */
export const DEFAULT_REQUEST = get();

/** A location of files at the edge, such as those of a cache. */
const FILES = { server: 'location / { }' };
/** A limit that the second request exceeds. */
const rateLimit = (code: number) => ({
  http: `limit_req_zone $host zone=$case:64k rate=1r/m;`,
  server: `limit_req zone=$case; limit_req_status ${code};`,
});
/** Logs a code that nginx otherwise turns into 400. */
const keeping = (code: number) => `error_page ${code} =${code} @own; location @own { return 200; } location / { proxy_pass http://$case; }`;

/** The ways in which an edge comes to a code, by code. */
const AT_THE_EDGE: Record<number, Way[]> = {
  200: [{ name: 'a file at the edge', config: FILES }],
  204: [{ name: 'a rule of the edge', config: { server: 'return 204;' } }],
  206: [{ name: 'a range of a file at the edge', request: get('/index.html', 'Range: bytes=0-1\r\n'), config: FILES }],
  301: [{ name: 'a redirect of the edge', config: { server: 'return 301 /other;' } }],
  302: [{ name: 'a redirect of the edge', config: { server: 'return 302 /other;' } }],
  307: [{ name: 'a redirect of the edge', config: { server: 'return 307 /other;' } }],
  308: [{ name: 'a redirect of the edge', config: { server: 'return 308 /other;' } }],
  304: [{ name: 'a file at the edge that has not changed', request: get('/index.html', 'If-None-Match: *\r\n'), config: FILES }],
  400: [{ name: 'a malformed header line', request: get('/', 'no colon\r\n') }],
  401: [{ name: 'a password that the edge asks for', config: { server: 'auth_basic edge; auth_basic_user_file /dev/null;' } }],
  403: [{ name: 'a rule of the edge', config: { server: 'deny all;' } }],
  404: [{ name: 'no such file at the edge', request: get('/gone'), config: FILES }],
  405: [{ name: 'POST to a file at the edge', request: post('/index.html', 'Content-Length: 0'), config: FILES }],
  408: [{ name: 'a body that does not come', request: post('/', 'Content-Length: 9'), config: { server: 'client_body_timeout 1s;' } }],
  413: [{ name: 'a body over the limit', request: post('/', 'Content-Length: 2000'), config: { server: 'client_max_body_size 1k;' } }],
  414: [{ name: 'a URI over the limit', request: get(`/${'x'.repeat(2000)}`), config: { server: 'large_client_header_buffers 2 1k;' } }],
  416: [{ name: 'a range behind the end of a file', request: get('/index.html', 'Range: bytes=900-\r\n'), config: FILES }],
  429: [{ name: 'a rate limit of the edge', times: 2, config: rateLimit(429) }],
  444: [{ name: 'a rule that closes the connection', config: { server: 'return 444;' } }],
  451: [{ name: 'a rule of the edge', config: { server: 'return 451;' } }],
  494: [
    {
      name: 'a header over the limit',
      request: get('/', `Cookie: ${'x'.repeat(2000)}\r\n`),
      config: { server: `large_client_header_buffers 2 1k; ${keeping(494)}` },
    },
  ],
  495: [
    {
      name: 'a client certificate that the edge does not trust',
      client: 'with an untrusted certificate',
      config: { tls: true, server: `ssl_verify_client on; ${keeping(495)}` },
    },
  ],
  496: [
    {
      name: 'no client certificate',
      client: 'without a certificate',
      config: { tls: true, server: `ssl_verify_client on; ${keeping(496)}` },
    },
  ],
  497: [{ name: 'HTTP on a port with TLS', client: 'without TLS', config: { tls: true, server: keeping(497) } }],
  499: [
    { name: 'a client that leaves while the origin works', origin: 'silent', leaves: true },
    { name: 'a client that leaves while the edge connects', origin: 'drops-syn', leaves: true },
  ],
  500: [{ name: 'a redirection cycle at the edge', config: { server: 'location / { rewrite ^ /x last; }' } }],
  501: [{ name: 'a transfer coding that the edge does not know', request: post('/', 'Transfer-Encoding: gzip') }],
  502: [
    { name: 'a connection that is refused', origin: 'refuses' },
    { name: 'a connection that is closed before the response', origin: 'closes' },
    { name: 'a response with an invalid header', origin: 'bad-header' },
  ],
  503: [{ name: 'a rate limit of the edge', times: 2, config: rateLimit(503) }],
  504: [
    { name: 'no connection in time', origin: 'drops-syn', config: { server: 'proxy_connect_timeout 1s;' } },
    { name: 'no response in time', origin: 'silent', config: { server: 'proxy_read_timeout 1s;' } },
  ],
  505: [{ name: 'a major version that the edge does not know', request: get().replace('HTTP/1.1', 'HTTP/3.0') }],
};

/** Codes of the standard that only somebody in front of the origin sends: they are about the client's own connection. */
const ONLY_BEFORE_THE_ORIGIN = [407, 408, 511];

/**
 * The ways to the code of a meaning that the lab can take: those of the edge, and for a code of the standard also the origin's own
 * response, which the edge passes on. None for senders other than nginx and the standard, whose products the lab does not have.
 */
export function waysTo(sender: string, code: number): Way[] {
  if (sender !== 'nginx' && sender !== STANDARD) return [];
  const isPassedOn = sender === STANDARD && code >= 200 && !ONLY_BEFORE_THE_ORIGIN.includes(code);
  return [...(AT_THE_EDGE[code] ?? []), ...(isPassedOn ? [{ name: 'a response of the origin', origin: code }] : [])];
}
