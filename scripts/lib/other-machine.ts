/**
 * Makes the process that it is loaded into (`node --import`) believe that it is on another machine: another day, another number of
 * processors, folders listed in another order, files that nobody else may read, and no network. What such a process builds must not differ.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import os from 'node:os';
import { isMainThread } from 'node:worker_threads';

/** How far the clock is ahead, in milliseconds: another year, month, day and time of day. */
const AHEAD = (400 * 24 + 7.4) * 3_600_000;
/** Tools that divide their work among processors divide it in another way. */
const PROCESSORS = 7;

const now = Date.now.bind(Date);
globalThis.Date = class extends Date {
  constructor(...parts: [] | [number]) {
    super(...((parts.length === 0 ? [now() + AHEAD] : parts) as [number]));
  }
  static override now = (): number => now() + AHEAD;
} as DateConstructor;

/** A list of a folder in the other direction. */
const reversed = <Entries>(entries: Entries): Entries => (Array.isArray(entries) ? (entries.toReversed() as Entries) : entries);

const { readdir, readdirSync, promises } = fs;
const readdirLater = promises.readdir.bind(promises);
type Listing = (...args: unknown[]) => unknown;
type Done = (error: unknown, entries?: unknown) => void;
Object.assign(fs, {
  readdirSync: (...args: unknown[]) => reversed((readdirSync as Listing)(...args)),
  readdir: (...args: unknown[]) => {
    const done = args.pop() as Done;
    return (readdir as Listing)(...args, (error: unknown, entries: unknown) => done(error, reversed(entries)));
  },
});
Object.assign(promises, { readdir: async (...args: unknown[]) => reversed(await (readdirLater as Listing)(...args)) });

const [processor] = os.cpus();
Object.assign(os, { availableParallelism: () => PROCESSORS, cpus: () => Array(PROCESSORS).fill(processor) });

// A worker has the mask of its process.
if (isMainThread) process.umask(0o077);

// A tool that hides a failed request, such as one that asks for newer versions of itself, is found as well.
const connect = net.Socket.prototype.connect as Listing;
net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]) {
  const [target] = args.flat() as [{ host?: string; port?: number; path?: string }];
  if (target.path !== undefined) return connect.apply(this, args) as net.Socket;
  console.error(`Something asks ${target.host ?? 'localhost'}:${target.port} for an answer, but there is no network.`);
  process.exit(1);
} as typeof net.Socket.prototype.connect;

syncBuiltinESMExports();
