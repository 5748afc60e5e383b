/** Sending a request again: what the codes allow, compared with what clients do. */
import { AGAIN, type Client, type Retry } from '../content/schema.ts';
import type { Code, CodeMeaning } from './code.ts';

/** The answers of the meanings of a code, in the order of the schema; answers that nobody gives are left out. */
export function answersOf({ meanings }: Pick<Code, 'meanings'>): { again: Retry['again']; meanings: CodeMeaning[] }[] {
  return AGAIN.map((again) => ({ again, meanings: meanings.filter(({ retry }) => retry.again === again) })).filter(
    (answer) => answer.meanings.length > 0,
  );
}

/**
 * Whether a client sends a request again after a code.
 *
 * @example
 * repeats({ codes: [429, [500, 599]], except: [501] }, 504) // => true
 */
export function repeats({ codes, except }: Pick<Client, 'codes' | 'except'>, code: number): boolean {
  if (except?.includes(code)) return false;
  return codes.some((each) => (typeof each === 'number' ? each === code : code >= each[0] && code <= each[1]));
}

/** What the defaults of a client do against what the codes allow. */
export interface ClientRisks {
  /** A POST is sent again, although the origin may have processed it, at one sender at least. */
  doubled: number[];
  /** It is sent again, not told so by `Retry-After`, although it fails at every sender until something is changed. */
  useless: number[];
  /** It is not sent again, although every sender allows it for every method that the client would repeat; none if it repeats no code. */
  missed: number[];
}

/** Categories of codes that no client receives: it has gone, or nobody sends them any more. */
const NOT_RECEIVED = ['client-closed', 'reserved'];

/** Whether a client can receive a code that reports a failure. */
const isReceived = ({ code, meanings }: Code) =>
  code >= 400 && code <= 599 && meanings.some(({ category }) => !NOT_RECEIVED.includes(category));

/**
 * The codes with which the defaults of a client do harm, do nothing useful, or give up too early.
 *
 * @param codes in numeric order, which is kept
 * @example
 * risksOf(curl, codes).doubled // => [500, 502, 503, 504, 522, 524]
 */
export function risksOf(
  client: Pick<Client, 'codes' | 'except' | 'onlyWithRetryAfter' | 'repeatsPost'>,
  codes: readonly Code[],
): ClientRisks {
  const numbersWhere = (accepts: (answers: Retry['again'][], code: number) => boolean) =>
    codes
      .filter(isReceived)
      .filter((code) =>
        accepts(
          answersOf(code).map(({ again }) => again),
          code.code,
        ),
      )
      .map(({ code }) => code);
  return {
    doubled: numbersWhere((answers, code) => client.repeatsPost && repeats(client, code) && answers.includes('if-idempotent')),
    useless: numbersWhere(
      (answers, code) =>
        repeats(client, code) && !client.onlyWithRetryAfter?.includes(code) && answers.every((again) => again === 'after-change'),
    ),
    missed: numbersWhere(
      (answers, code) =>
        client.codes.length > 0 &&
        !repeats(client, code) &&
        answers.every((again) => again === 'yes' || (again === 'if-idempotent' && !client.repeatsPost)),
    ),
  };
}
