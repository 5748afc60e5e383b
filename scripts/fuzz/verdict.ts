/** What the content check says about a spoiled file, and whether that can be right. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatProblem, type Problem } from '../../src/content/check/problem.ts';
import { problemsIn } from '../../src/content/check/problems.ts';
import { readContent, type Content, type Entry } from '../../src/content/read.ts';
import { COLLECTION_NAMES } from '../../src/content/collections.ts';
import { nodesIn } from '../../src/content/guide.ts';
import type { Mutation } from './mutations.ts';

/** The verdict on a mutation. */
export interface Verdict {
  accepted: boolean;
  /** What must not happen whatever the file holds; empty when all is well. */
  faults: string[];
}

/** Longer messages are not read by anybody, in characters. */
const LONGEST_MESSAGE = 1000;

/**
 * Puts a spoiled file into a copy of the project and has it checked.
 *
 * @param root the folder of the copy
 * @param original the text of the file before, which is put back
 */
export function verdictOn(root: string, { file, bytes }: Mutation, original: string): Verdict {
  writeFileSync(join(root, file), bytes);
  try {
    const content = readContent(root);
    const problems = problemsIn(content);
    const faults = problems.flatMap((problem) => messageFaults(problem, file, bytes.toString()));
    if (problems.length === 0) faults.push(...lostWords(content, file, bytes.toString()).map((word) => `the word "${word}" is lost`));
    return { accepted: problems.length === 0, faults };
  } catch (error) {
    return { accepted: false, faults: [`a stack trace: ${(error as Error).stack?.slice(0, 300)}`] };
  } finally {
    writeFileSync(join(root, file), original);
  }
}

/**
 * What is wrong with a message itself: too long for anybody to read, not one line of text, nothing said, or a line that the file lacks.
 *
 * @param file the spoiled file
 * @param text what it holds
 */
export function messageFaults(problem: Problem, file: string, text: string): string[] {
  const message = formatProblem(problem);
  const lines = text.split(/\r\n?|\n/).length;
  const faults: [isFault: boolean, what: string][] = [
    [message.length > LONGEST_MESSAGE, `a message of ${message.length} characters`],
    [/\n|\bat \S+ \(|\bundefined\b|\[object /.test(message), 'a message that is not one line of text'],
    [problem.issue.trim() === '' || problem.cure.trim() === '', 'a message without issue or cure'],
    [problem.file === file && (problem.line ?? 1) > lines, `a line behind the last one, ${lines}`],
  ];
  return faults.flatMap(([isFault, what]) => (isFault ? [`${what}: ${message.slice(0, 200)}`] : []));
}

/** The words of a text, each as often as it occurs. */
function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/**
 * The words of a file that its content lacks: what an author wrote and no page can show. Comments on lines of their own are for
 * authors; an escape in double quotes is another spelling.
 */
export function lostWords(content: Content, file: string, text: string): string[] {
  if (/"[^"\n]*\\/.test(text)) return [];
  const entries = COLLECTION_NAMES.flatMap((name) =>
    [...(content[name] as Map<string, Entry<unknown>>)].filter(([, entry]) => entry.file === file),
  );
  // In a file of many entries, each is under its id.
  const ids = entries.length > 1 ? entries.map(([id]) => id).join(' ') : '';
  const read = countWords(
    `${ids} ${entries.map(([, { raw, body }]) => [...wordsOf(raw), ...(body ? textsOf(body) : [])].join(' ')).join(' ')}`,
  );
  // The numbers of a list are counted, not read.
  const unnumbered = file.endsWith('.mdx') ? text.replace(/^\s*\d+[.)] /gm, '') : text;
  // Behind a comma, a bracket or a quotation mark, a comment cuts nothing off.
  const withoutComments = unnumbered.replace(/^\s*#(?!#| ).*$|^\s*# .*$|(?<=[,\]}'"]) #.*$/gm, (line) =>
    file.endsWith('.yaml') ? '' : line,
  );
  const written = countWords(withoutComments.replace(/(?<=[:-] )[|>][-+\d]*$/gm, ''));
  return [...written].filter(([word, count]) => (read.get(word) ?? 0) < count).map(([word]) => word);
}

/** The keys and values of what YAML says. */
function* wordsOf(value: unknown): Generator<string> {
  if (typeof value === 'object' && value !== null)
    for (const [key, part] of Object.entries(value)) {
      if (!Array.isArray(value)) yield key;
      yield* wordsOf(part);
    }
  else if (value !== null && value !== undefined) yield String(value as string | number | boolean);
}

/** What the body of a guide says, with the names of its components and sections. */
function* textsOf(body: NonNullable<Entry<unknown>['body']>): Generator<string> {
  for (const node of nodesIn(body)) {
    if ('value' in node && typeof node.value === 'string') yield node.value;
    if ('url' in node) yield node.url;
    if ('name' in node && node.name) yield node.name;
    if (node.type === 'code') yield `${node.lang ?? ''} ${node.meta ?? ''}`;
    if (node.type === 'heading') yield String((node.data as { hProperties?: { id?: string } } | undefined)?.hProperties?.id ?? '');
  }
}
