/** Programs and folders that last as long as the walks need them, and never longer than this process. */
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/** A program whose output can be read. */
export type Program = ChildProcessByStdio<null, Readable, Readable>;

const programs = new Set<Program>();
const folders = new Set<string>();

/** How often a folder is tried to be removed: a browser that is being killed may write into it for a moment longer. */
const ATTEMPTS = 10;

// However the process ends: without a handler, a signal would end it and leave the browsers behind.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
process.on('exit', () => {
  for (const program of programs) kill(program);
  remove(folders);
});

/**
 * Starts a program in a process group of its own, so that what it starts ends with it.
 *
 * @param env is added to the environment
 */
export function startProgram(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Program {
  const program = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  programs.add(program);
  // Output that nobody reads would hold the program up.
  program.stdout.resume();
  program.stderr.resume();
  program.once('error', () => programs.delete(program));
  program.once('exit', () => {
    kill(program);
    programs.delete(program);
  });
  return program;
}

/** Ends a program at once, with everything that it has started; it is not asked, because it may hang. */
export async function endProgram(program: Program): Promise<void> {
  if (!programs.has(program)) return;
  const ended = once(program, 'exit');
  kill(program);
  await ended;
}

/** Ends every program and removes every folder that there is now; those that come while it does so stay. */
export async function endAll(): Promise<void> {
  const old = [...folders];
  await Promise.all([...programs].map(endProgram));
  remove(old);
}

/** A new empty folder, such as for the profile of a browser. */
export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  folders.add(folder);
  return folder;
}

function remove(some: Iterable<string>): void {
  for (const folder of some) {
    rmSync(folder, { recursive: true, force: true, maxRetries: ATTEMPTS });
    folders.delete(folder);
  }
}

/** Kills the group of a program, as far as any of it is left. */
function kill({ pid }: Program): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
