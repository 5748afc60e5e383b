/** Origins, proxies and name servers on loopback, each with one fault; `stop` leaves no process, port or file behind. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer, type RequestListener, type Server as HttpServer, type ServerOptions } from 'node:http';
import { createSecureServer as createHttp2Server, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import { createServer as createHttpsServer, type ServerOptions as HttpsOptions } from 'node:https';
import { connect, createServer as createTcpServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';
import { makeCertificates, type Certificates } from './certificates.ts';

/** What Node itself would refuse, a server of the lab accepts. */
const WITHOUT_LIMITS = { maxHeaderSize: 131_072, requireHostHeader: false, headersTimeout: 0, requestTimeout: 0 };

const LOOPBACK = '127.0.0.1';
/** A multicast address: the kernel refuses to connect to it, as to a network without a route. */
const UNREACHABLE_ADDRESS = '224.0.0.1';
/** A name that no resolver knows (RFC 2606). */
const UNKNOWN_NAME = 'origin.invalid';
/** An address of the loopback network on which the lab never listens. */
const UNUSED_ADDRESS = '127.0.0.9';

/** The addresses (`host:port`) of the lab's servers that replace the hosts of a printed command. */
export interface Target {
  /** Replaces `origin.example:443` and `www.example.com:443`. */
  https?: string;
  /** Replaces `www.example.com:80`. */
  http?: string;
  /** Replaces `proxy.example:3128`. */
  proxy?: string;
  /** Replaces the resolver of the system in a dig command. */
  dns?: string;
}

/** What a name server sends: a response with an address, without one, an error code, or nothing. */
export type DnsReply = 'address' | 'none' | 'NXDOMAIN' | 'SERVFAIL' | 'silence';

/** Starts servers and processes with faults, and ends them all. */
export class FaultLab {
  readonly folder = mkdtempSync(join(tmpdir(), 'fault-lab-'));
  readonly certificates: Certificates = makeCertificates(this.folder);
  #closers: (() => unknown)[] = [];

  /** Has something ended with the lab. */
  onStop(close: () => unknown): void {
    this.#closers.push(close);
  }

  /** An address at which nothing listens. */
  closedPort(): string {
    return `${UNUSED_ADDRESS}:443`;
  }

  /** An address to which there is no route. */
  withoutRoute(): string {
    return `${UNREACHABLE_ADDRESS}:443`;
  }

  /** A name that cannot be resolved. */
  unknownName(): string {
    return `${UNKNOWN_NAME}:443`;
  }

  /** An HTTP server. */
  async http(handler: RequestListener, options: ServerOptions = {}): Promise<string> {
    return this.#listen(withHandler(createHttpServer(options), handler));
  }

  /** An HTTPS server; its certificate is valid, and it has no limits that a command reaches, unless `options` say otherwise. */
  async https(handler: RequestListener, options: HttpsOptions = {}): Promise<string> {
    return this.#listen(withHandler(createHttpsServer({ ...this.certificates.valid, ...WITHOUT_LIMITS, ...options }), handler));
  }

  /** An HTTPS server that prefers HTTP/2. */
  async http2(handler: (request: Http2ServerRequest, response: Http2ServerResponse) => void): Promise<string> {
    return this.#listen(createHttp2Server({ ...this.certificates.valid, allowHTTP1: true }, handler));
  }

  /** A TCP server that sends nothing by itself. */
  async tcp(onConnection: (socket: Socket) => void): Promise<string> {
    return this.#listen(createTcpServer(onConnection));
  }

  /** A server that completes the TLS handshake and then sends nothing by itself. */
  async tls(onConnection: (socket: Socket, tcp: Socket) => void, options: TlsOptions = {}): Promise<string> {
    const tcpSockets = new Map<number | undefined, Socket>();
    const server = createTlsServer({ ...this.certificates.valid, ...options }, (socket) =>
      onConnection(socket, tcpSockets.get(socket.remotePort)!),
    );
    server.on('connection', (tcp: Socket) => tcpSockets.set(tcp.remotePort, tcp));
    return this.#listen(server);
  }

  /** A new folder with a page of 5,000 bytes, for servers of files. */
  site(): string {
    const folder = mkdtempSync(join(this.folder, 'site-'));
    writeFileSync(join(folder, 'index.html'), 'x'.repeat(5000));
    return folder;
  }

  /**
   * A host that drops every SYN, as a firewall does: a stopped process whose queue of connections is full.
   * Linux then ignores further SYNs, so a client runs into its own connect timeout.
   */
  async silentHost(): Promise<string> {
    const listen = `require('net').createServer().listen({port:0,host:'${LOOPBACK}',backlog:1},function(){console.log(this.address().port)})`;
    const child = spawn(process.execPath, ['-e', listen], { stdio: ['ignore', 'pipe', 'inherit'] });
    this.#closers.push(() => kill(child));
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    const port = Number(String(line));
    child.kill('SIGSTOP');
    // Fill the queue until a connection is not made at once.
    while (
      await new Promise<boolean>((resolve) => {
        const socket = connect(port, LOOPBACK);
        this.#closers.push(() => socket.destroy());
        socket.on('error', () => {});
        const full = setTimeout(() => resolve(false), 400);
        socket.on('connect', () => {
          clearTimeout(full);
          resolve(true);
        });
      })
    );
    return `${LOOPBACK}:${port}`;
  }

  /** A name server that sends the same kind of reply to every query (RFC 1035 §4.1). */
  async dns(reply: DnsReply): Promise<string> {
    const socket = createSocket('udp4');
    this.#closers.push(() => socket.close());
    socket.on('message', (query, { port, address }) => {
      if (reply !== 'silence') socket.send(dnsResponse(query, reply), port, address);
    });
    socket.bind(0, LOOPBACK);
    await once(socket, 'listening');
    return `${LOOPBACK}:${socket.address().port}`;
  }

  async #listen(server: Server): Promise<string> {
    const open = new Set<Socket>();
    server.on('connection', (socket: Socket) => {
      open.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => open.delete(socket));
    });
    server.on('tlsClientError', () => {});
    server.on('secureConnection', (socket: Socket) => socket.on('error', () => {}));
    this.#closers.push(() => {
      for (const socket of open) socket.destroy();
      return new Promise((resolve) => server.close(resolve));
    });
    server.listen(0, LOOPBACK);
    await once(server, 'listening');
    return `${LOOPBACK}:${(server.address() as AddressInfo).port}`;
  }

  /** Ends every server and process and removes the lab's folder. */
  async stop(): Promise<void> {
    await Promise.all(this.#closers.splice(0).map((close) => close()));
    rmSync(this.folder, { recursive: true, force: true });
  }
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

/** A server whose handler also gets the requests that Node would respond to by itself, those with `Expect`. */
function withHandler<S extends HttpServer>(server: S, handler: RequestListener): S {
  for (const event of ['request', 'checkContinue', 'checkExpectation']) server.on(event, handler);
  return server;
}

/** The response to a DNS query: its id and question, and for `address` one A record that points to the question's name. */
function dnsResponse(query: Buffer, reply: Exclude<DnsReply, 'silence'>): Buffer {
  const code = { address: 0, none: 0, SERVFAIL: 2, NXDOMAIN: 3 }[reply];
  let end = 12;
  while (query[end] !== 0) end += query[end] + 1;
  const question = query.subarray(12, end + 5);
  const header = Buffer.alloc(12);
  query.copy(header, 0, 0, 2);
  header.writeUInt16BE(0x8180 | code, 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(reply === 'address' ? 1 : 0, 6);
  const record = Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 192, 0, 2, 1]);
  return Buffer.concat([header, question, ...(reply === 'address' ? [record] : [])]);
}
