/** Origins, proxies and name servers on loopback, each with one fault; `stop` leaves no process, port or file behind. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer, type RequestListener, type Server as HttpServer, type ServerOptions } from 'node:http';
import { createServer as createHttpsServer, type ServerOptions as HttpsOptions } from 'node:https';
import { connect, createServer as createTcpServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';
import { makeCertificates, type Certificates } from './certificates.ts';

const LOOPBACK = '127.0.0.1';
/** Another address of the loopback network, on which the lab never listens. */
const NOBODY = '127.0.0.9';

/** Where a command finds the lab instead of the hosts that are printed on the page; each `host:port`. */
export interface Target {
  /** Stands in for `origin.example:443` and `www.example.com:443`. */
  https?: string;
  /** Stands in for `www.example.com:80`. */
  http?: string;
  /** Stands in for `proxy.example:3128`. */
  proxy?: string;
  /** Stands in for the resolver that dig would ask. */
  dns?: string;
}

export type Answer = 'address' | 'none' | 'NXDOMAIN' | 'SERVFAIL' | 'silence';

export class FaultLab {
  readonly folder = mkdtempSync(join(tmpdir(), 'fault-lab-'));
  readonly certificates: Certificates = makeCertificates(this.folder);
  #closers: (() => unknown)[] = [];

  /** An address at which nothing listens. */
  closedPort(): string {
    return `${NOBODY}:443`;
  }

  async http(handler: RequestListener, options: ServerOptions = {}): Promise<string> {
    return this.#listen(answering(createHttpServer(options), handler));
  }

  async https(handler: RequestListener, options: HttpsOptions = {}): Promise<string> {
    return this.#listen(answering(createHttpsServer({ ...this.certificates.valid, ...options }), handler));
  }

  /** A server that speaks nothing by itself. */
  async tcp(onConnection: (socket: Socket) => void): Promise<string> {
    return this.#listen(createTcpServer(onConnection));
  }

  /** A server that completes the TLS handshake and then speaks nothing by itself. */
  async tls(onConnection: (socket: Socket, tcp: Socket) => void, options: TlsOptions = {}): Promise<string> {
    const below = new Map<number | undefined, Socket>();
    const server = createTlsServer({ ...this.certificates.valid, ...options }, (socket) =>
      onConnection(socket, below.get(socket.remotePort)!),
    );
    server.on('connection', (tcp: Socket) => below.set(tcp.remotePort, tcp));
    return this.#listen(server);
  }

  /** A folder with a page of 5,000 bytes, for servers of files. */
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

  /** A name server that gives every question the same kind of answer (RFC 1035 §4.1). */
  async dns(answer: Answer): Promise<string> {
    const socket = createSocket('udp4');
    this.#closers.push(() => socket.close());
    socket.on('message', (query, { port, address }) => {
      if (answer !== 'silence') socket.send(dnsResponse(query, answer), port, address);
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

/** Answers a request also where Node would answer or wait by itself. */
function answering<Answering extends HttpServer>(server: Answering, handler: RequestListener): Answering {
  for (const event of ['request', 'checkContinue', 'checkExpectation']) server.on(event, handler);
  return server;
}

/** The answer to a DNS query: its own id and question, and for `address` one A record that points to the question's name. */
function dnsResponse(query: Buffer, answer: Exclude<Answer, 'silence'>): Buffer {
  const code = { address: 0, none: 0, SERVFAIL: 2, NXDOMAIN: 3 }[answer];
  let end = 12;
  while (query[end] !== 0) end += query[end] + 1;
  const question = query.subarray(12, end + 5);
  const header = Buffer.alloc(12);
  query.copy(header, 0, 0, 2);
  header.writeUInt16BE(0x8180 | code, 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(answer === 'address' ? 1 : 0, 6);
  const record = Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 192, 0, 2, 1]);
  return Buffer.concat([header, question, ...(answer === 'address' ? [record] : [])]);
}
