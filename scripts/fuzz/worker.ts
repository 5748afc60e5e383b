/** Judges mutations in a thread of its own, which can be ended when one takes too long or too much memory. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Mutation } from './mutations.ts';
import { verdictOn } from './verdict.ts';

const { root } = workerData as { root: string };
parentPort!.on('message', ({ mutation, original }: { mutation: Mutation; original: string }) => {
  // What crosses the threads is plain bytes.
  parentPort!.postMessage(verdictOn(root, { ...mutation, bytes: Buffer.from(mutation.bytes) }, original));
});
