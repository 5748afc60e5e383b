/** Waits for what comes by itself. */
import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds between two looks. */
const PAUSE = 50;

/** Milliseconds after which something is taken as not coming, on a machine that does much else at the time. */
const LIMIT = 20_000;

/**
 * Asks again and again until the answer is true, or anything that counts as true.
 *
 * @param what is waited for, for the message
 * @param ask may throw, as a page does that is being left
 * @throws (rejects) after 20 seconds, with the last answer or error
 */
export async function until<Answer>(what: string, ask: () => Promise<Answer>): Promise<Answer> {
  const end = performance.now() + LIMIT;
  let last: unknown;
  while (performance.now() < end) {
    try {
      const answer = await ask();
      if (answer) return answer;
      last = answer;
    } catch (error) {
      last = error;
    }
    await wait(PAUSE);
  }
  throw new Error(`Did not come about: ${what} (last: ${String(last)})`);
}
