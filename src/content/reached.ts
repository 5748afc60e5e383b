/** Whether a request reached the origin, by the place where it failed. */
import type { Meaning, Retry, Stage } from './schema.ts';

/** At these stages the origin has seen nothing of the request. */
const BEFORE_REQUEST: Stage[] = ['dns', 'connect', 'tls', 'certificate'];

/**
 * What the hops and stages of a meaning say about the request; `maybe` where they fit both.
 *
 * @param stages those on the hop between edge and origin
 * @example
 * reachedBy(['edge-origin'], ['connect']) // => 'never'
 * reachedBy(['origin'], [])               // => 'yes'
 */
export function reachedBy(hops: Meaning['hops'], stages: readonly Stage[]): Retry['reached'] {
  const answers = new Set(
    hops.map((hop) => {
      if (hop === 'origin') return 'yes';
      if (hop !== 'edge-origin') return 'never';
      return stages.length > 0 && stages.every((stage) => BEFORE_REQUEST.includes(stage)) ? 'never' : 'maybe';
    }),
  );
  const [only] = answers;
  return answers.size === 1 ? only : 'maybe';
}
