/** The marks of a sender: which of them occur with a code. */
import type { Sender } from '../content/schema.ts';
import type { Code } from './code.ts';

/** The marks of a sender, those that a reader sees first at the beginning. */
type Marks = Sender['evidence'];

/**
 * The marks that occur with a code, in the order of the sender.
 *
 * @param marks those of a sender
 * @example
 * marksWith(nginx.evidence, 504).map(({ mark }) => mark) // => ['<hr><center>nginx', 'upstream timed out', …]
 */
export function marksWith(marks: Marks, code: number): Marks {
  return marks.filter(({ codes, notCodes }) => (codes?.includes(code) ?? true) && !notCodes?.includes(code));
}

/**
 * A code with its meanings in the order in which a reader chooses among them: those whose senders leave no mark with this code come last, for readers
 * who see none of the others' marks.
 *
 * @param senders keyed by id, with the sender of every meaning
 * @example
 * withMarksFirst(code503, senders).meanings.at(-1).sender // => 'http'
 */
export function withMarksFirst(code: Code, senders: ReadonlyMap<string, Sender>): Code {
  const hasMarks = ({ sender }: Code['meanings'][number]) => marksWith(senders.get(sender)!.evidence, code.code).length > 0;
  return { ...code, meanings: [...code.meanings.filter(hasMarks), ...code.meanings.filter((meaning) => !hasMarks(meaning))] };
}
