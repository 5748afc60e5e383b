/** A mistake in the content, as data and as a line of text. */

/** One mistake: where it is, what is wrong, and what to write instead. */
export interface Problem {
  /** The name of the content rule that found it; undefined where a file does not follow its schema. */
  rule?: string;
  /** Path from the project's root, such as `content/codes/http/504.yaml`. */
  file: string;
  /** Line in the file, counted from 1, where it is known. */
  line?: number;
  /** The field, written as a path: `actions[1].ja`. */
  field?: string;
  /** What is wrong. */
  issue: string;
  /** What would be right. */
  cure: string;
}

/**
 * One line for a terminal or an editor.
 *
 * @example
 * formatProblem({ file: 'content/codes/http/504.yaml', line: 9, field: 'summary.ja', issue: 'is missing', cure: 'write text' })
 * // => 'content/codes/http/504.yaml:9  summary.ja  is missing → write text'
 */
export function formatProblem({ file, line, field, issue, cure }: Problem): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return [place, field, `${issue} → ${cure}`].filter(Boolean).join('  ');
}

/**
 * The field as it is written in messages.
 *
 * @example
 * fieldPath(['actions', 1, 'ja']) // => 'actions[1].ja'
 */
export function fieldPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text ? `${text}.${String(key)}` : String(key)),
    '',
  );
}
