/** nginx as an edge in front of an origin of the lab: one process, with a virtual server on a socket of its own for each case. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { nginxProgram } from './install-tools.mjs';

/** What a case sets in nginx. */
export interface EdgeConfig {
  /** The address (`host:port`) of the origin. */
  origin: string;
  /** Directives of the server block; `$case` in them is the name of the case. Without a `location`, everything goes to the origin. */
  server?: string;
  /** Directives outside of the server, such as `limit_req_zone`, with `$case` too. */
  http?: string;
  /** Whether clients connect with TLS. */
  tls?: boolean;
}

/** An nginx that runs until `stop`. */
export class Edge {
  readonly #folder: string;
  readonly #process: ChildProcess;

  private constructor(folder: string, process: ChildProcess) {
    this.#folder = folder;
    this.#process = process;
  }

  /**
   * Starts nginx with a virtual server for each case.
   *
   * @param folder an empty folder for its files
   * @param cases keyed by a name that can be a file name
   * @param identity the certificate and key of the virtual servers with TLS, and the root for certificates of clients
   * @throws Error with what nginx printed, when it does not start
   */
  static async start(
    folder: string,
    cases: ReadonlyMap<string, EdgeConfig>,
    identity: { cert: string; key: string; rootFile: string },
  ): Promise<Edge> {
    mkdirSync(folder);
    writeFileSync(join(folder, 'cert.pem'), identity.cert);
    writeFileSync(join(folder, 'key.pem'), identity.key);
    mkdirSync(join(folder, 'html'));
    writeFileSync(join(folder, 'html', 'index.html'), 'static\n');
    const file = join(folder, 'nginx.conf');
    writeFileSync(file, configuration(folder, cases, identity.rootFile));
    const check = spawnSync(nginxProgram()!, ['-t', '-q', '-p', folder, '-c', file, '-e', join(folder, 'error.log')]);
    if (check.status !== 0) throw new Error(`nginx refuses its configuration: ${String(check.stderr)}`);
    const child = spawn(nginxProgram()!, ['-p', folder, '-c', file, '-e', join(folder, 'error.log')], { stdio: 'ignore' });
    const edge = new Edge(folder, child);
    // nginx writes its pid when it listens; the check above leaves an empty file.
    while (readFileSync(join(folder, 'nginx.pid'), 'utf8') === '') {
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Error(`nginx ended: ${readFileSync(join(folder, 'error.log'), 'utf8')}`);
      await setTimeout(10);
    }
    return edge;
  }

  /** The path of the socket on which the virtual server of a case listens. */
  socketOf(name: string): string {
    return join(this.#folder, `${name}.sock`);
  }

  /** The statuses that nginx logged for a case, in order. */
  statusesOf(name: string): number[] {
    const file = join(this.#folder, `${name}.log`);
    return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').filter(Boolean).map(Number) : [];
  }

  /** Ends nginx. */
  async stop(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const gone = once(this.#process, 'exit');
    this.#process.kill('SIGTERM');
    await gone;
  }
}

/** One process without workers: what is killed is all that runs. Temporary files stay in the folder. */
function configuration(folder: string, cases: ReadonlyMap<string, EdgeConfig>, rootFile: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((of) => `${of}_temp_path ${folder}/${of};`).join('\n');
  const servers = [...cases].map(([name, { origin, server = '', http = '', tls = false }]) => {
    const location = /\blocation\b/.test(server) ? '' : 'location / { proxy_pass http://$case; }';
    const text = `
      upstream $case { server ${origin}; }
      ${http}
      server {
        listen unix:${folder}/${name}.sock${tls ? ' ssl' : ''};
        access_log ${folder}/${name}.log status;
        ${tls ? `ssl_certificate ${folder}/cert.pem; ssl_certificate_key ${folder}/key.pem; ssl_client_certificate ${rootFile};` : ''}
        ${server}
        ${location}
      }`;
    return text.replaceAll('$case', name);
  });
  return `
    daemon off; master_process off;
    pid ${folder}/nginx.pid;
    events {}
    http {
      ${temporary}
      log_format status '$status';
      root ${folder}/html;
      ${servers.join('\n')}
    }`;
}
