/** Judges mutations one after the other, with a limit of time and memory for each. */
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Mutation } from './mutations.ts';
import type { Verdict } from './verdict.ts';

/** A check that takes longer hangs, in milliseconds; one takes a fifth of a second. */
const LIMIT = 20_000;
/** A check that needs more runs away, in megabytes; one needs a tenth of that. */
const MEMORY = 1000;

/** Judges mutations in the copy of a project. */
export class Judge {
  #worker: Worker | undefined;
  readonly #root: string;

  /** @param root the folder of the copy */
  constructor(root: string) {
    this.#root = root;
  }

  /** The verdict on a mutation; a check that hangs or runs out of memory is a fault of its own. */
  async verdictOn(mutation: Mutation, original: string): Promise<Verdict> {
    this.#worker ??= new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: { root: this.#root },
      resourceLimits: { maxOldGenerationSizeMb: MEMORY },
    });
    const worker = this.#worker;
    const settled = new AbortController();
    const { signal } = settled;
    worker.postMessage({ mutation, original });
    const verdict = await Promise.race([
      once(worker, 'message', { signal }).then(([result]) => result as Verdict),
      once(worker, 'exit', { signal }).then(([code]) => `the check ended with ${code}`),
      setTimeout(LIMIT, `no verdict within ${LIMIT / 1000} s`, { signal }),
    ]).catch((error: NodeJS.ErrnoException) => `the check ended: ${error.code ?? error.message}`);
    settled.abort();
    if (typeof verdict !== 'string') return verdict;
    await this.close();
    return { accepted: false, faults: [verdict] };
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = undefined;
  }
}
