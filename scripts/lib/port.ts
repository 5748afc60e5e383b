/** Whether a server can listen, and what to say when it cannot. */
import { createServer } from 'node:net';
import { once } from 'node:events';
import type { Deployment } from '../../src/deployment/deployment.ts';
import { fail } from './run.mjs';

/** Ends the process unless the port is free, before work is done that would be in vain. */
export async function requirePort(deployment: Deployment, command: string): Promise<void> {
  const probe = createServer().listen(deployment.port, deployment.host);
  await once(probe, 'listening').catch((error: NodeJS.ErrnoException) => failToListen(error, deployment, command));
  await once(probe.close(), 'close');
}

/**
 * Ends the process with one line that says why it cannot listen and what to do.
 *
 * @param command what was run, such as `npm start`
 */
export function failToListen({ code }: NodeJS.ErrnoException, { host, port }: Deployment, command: string): never {
  const other = `or choose another: PORT=${port < 65_535 ? port + 1 : 4321} ${command}`;
  if (code === 'EADDRINUSE') return fail(`Port ${port} is taken. Stop the program that uses it, ${other}`);
  if (code === 'EACCES')
    return fail(
      `Port ${port} is reserved for the administrator of the system. Choose another: ${other.slice('or choose another: '.length)}`,
    );
  return fail(`HOST is "${host}", which cannot be listened on (${code}). Write a name or an address of this machine, or leave it out.`);
}
