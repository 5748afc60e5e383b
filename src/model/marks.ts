/** The marks of a sender: which of them occur with a code. */
import type { Sender } from '../content/schema.ts';

/** The marks of a sender, the most telling first. */
type Marks = Sender['evidence'];

/**
 * The marks that occur with a code, the most telling first.
 *
 * @param marks those of a sender
 * @example
 * marksWith(nginx.evidence, 504).map(({ mark }) => mark) // => ['<hr><center>nginx', 'upstream timed out', …]
 */
export function marksWith(marks: Marks, code: number): Marks {
  return marks.filter(({ codes, notCodes }) => (codes?.includes(code) ?? true) && !notCodes?.includes(code));
}
