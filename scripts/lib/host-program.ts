/** Starts the program of a host, and waits until it listens. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds in which a host has to listen. */
const LIMIT = 30_000;

/** A program that runs. */
export interface Running {
  stop: () => Promise<void>;
}

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await once(server.close(), 'close');
  return port;
}

/**
 * Starts a program that listens on a port.
 *
 * @throws with what it printed, when it ends or does not listen in time
 */
export async function startOn(port: number, [command, ...args]: string[], env: NodeJS.ProcessEnv = {}, cwd = '.'): Promise<Running> {
  // A group of its own: wrangler starts further processes, which are to end with it.
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const ended = new Promise<void>((done) => child.on('close', () => done()));
  let isOver = false;
  void ended.then(() => (isOver = true));
  const end = () => {
    if (!isOver) process.kill(-child.pid!, 'SIGTERM');
  };
  process.on('exit', end);
  const stop = async () => {
    const hasEnded = isOver;
    end();
    await ended;
    process.off('exit', end);
    if (hasEnded) throw new Error(`${command} ${args.join(' ')} ended by itself:\n${output}`);
  };
  const limit = Date.now() + LIMIT;
  while (!(await isListening(port))) {
    if (!isOver && Date.now() < limit) {
      await wait(50);
      continue;
    }
    await stop();
    throw new Error(`${command} ${args.join(' ')} does not listen on ${port}:\n${output}`);
  }
  return { stop };
}

async function isListening(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
