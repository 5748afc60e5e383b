/** The history of content files, from git and from what is known of it already. */
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf, hasHistory, type FileHistory, type History } from '../../src/history/history.ts';

/** When the commits of a file were made: the first and the last, in ISO 8601. */
type Dates = Pick<FileHistory, 'added' | 'changed'>;

/** A time as the history has it: UTC, to the second. */
const timeOf = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;

/**
 * When each file was added and changed last.
 *
 * @param log of `git log --format=%x00%ct --name-only`, newest first
 * @example
 * datesIn('\0' + '1700000000\n\ncontent/a.yaml\n') // => Map { 'content/a.yaml' => { added: '2023-11-14T22:13:20Z', changed: '2023-11-14T22:13:20Z' } }
 */
export function datesIn(log: string): Map<string, Dates> {
  const dates = new Map<string, Dates>();
  for (const commit of log.split('\0').slice(1)) {
    const [seconds, ...files] = commit.split('\n').filter(Boolean);
    const added = timeOf(new Date(Number(seconds) * 1_000));
    for (const file of files) dates.set(file, { changed: dates.get(file)?.changed ?? added, added });
  }
  return dates;
}

/** What a history is made of. */
interface Known {
  /** The text of each content file, by its path. */
  texts: ReadonlyMap<string, string>;
  /** The history as it was. */
  before: History;
  /** The dates of the commits, for files that the history does not have yet. */
  dates: ReadonlyMap<string, Dates>;
  /** The files that differ from their last commit. */
  edited: ReadonlySet<string>;
  now: Date;
}

/**
 * The history of content files. A file whose text is known keeps its dates, whatever becomes of its commits; one that differs from its last
 * commit changes now.
 *
 * @example
 * historyOf({ texts: new Map([['content/glossary.yaml', 'a: 1']]), before: {}, dates: new Map(), edited: new Set(), now })
 * // => { 'content/glossary.yaml': { hash: '…', added: <now>, changed: <now> } }
 */
export function historyOf({ texts, before, dates, edited, now }: Known): History {
  const entries = [...texts]
    .filter(([file]) => hasHistory(file))
    .map(([file, text]): [string, FileHistory] => {
      const hash = hashOf(text);
      const was = Object.hasOwn(before, file) ? before[file] : undefined;
      if (was?.hash === hash) return [file, was];
      const committed = edited.has(file) ? undefined : dates.get(file);
      const changed = committed?.changed ?? timeOf(now);
      return [file, { hash, added: was?.added ?? dates.get(file)?.added ?? changed, changed }];
    });
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The content files of a project with their texts. */
export const contentTexts = (root: string): Map<string, string> =>
  new Map(
    globSync('content/**/*.{yaml,mdx}', { cwd: root }).map((path) => [path.replaceAll('\\', '/'), readFileSync(join(root, path), 'utf8')]),
  );

/** The history as a file: a line for each content file, so that two changes rarely meet. */
export const historyText = (history: History): string =>
  `{\n${Object.entries(history)
    .map(([file, entry]) => `  ${JSON.stringify(file)}: ${JSON.stringify(entry)}`)
    .join(',\n')}\n}\n`;

/**
 * The history of the content of a project, from its commits.
 *
 * @throws when the clone is shallow, since the first commit of a file would be missing, or when git cannot be asked
 */
export function historyFromGit(root: string, before: History): History {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'core.quotePath=false', ...args], { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (git('rev-parse', '--is-shallow-repository').trim() === 'true')
    throw new Error('This clone is shallow, so the first commit of a file may be missing. Run git fetch --unshallow first.');
  const edited = git('status', '--porcelain', '--no-renames', '-uall', '--', 'content')
    .split('\n')
    .map((line) => line.slice(3));
  return historyOf({
    texts: contentTexts(root),
    before,
    dates: datesIn(git('log', '--format=%x00%ct', '--name-only', '--no-renames', '--', 'content')),
    edited: new Set(edited),
    now: new Date(),
  });
}
