/** Remembers the passages in which a lint found nothing, so that only changed ones are read again. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Passage } from './passages.ts';
import type { ProseProblem } from './terms.ts';

const hashOf = (...texts: string[]): string => createHash('sha256').update(texts.join('\0')).digest('base64url');

/** What a result depends on besides the passage: the lint itself, and the packages it uses. */
const lintVersion = (): string =>
  hashOf(
    readFileSync('package.json', 'utf8'),
    ...readdirSync(import.meta.dirname).map((file) => readFileSync(join(import.meta.dirname, file), 'utf8')),
  );

/**
 * The problems that a lint finds, which is asked only about passages that were not clean the last time.
 *
 * @param lint gives the problems of some passages, each on its own
 * @param cache the file that remembers; one that is missing or broken means that nothing is known
 */
export async function problemsInChanged(
  passages: readonly Passage[],
  lint: (passages: readonly Passage[]) => Promise<ProseProblem[]>,
  cache: string,
): Promise<ProseProblem[]> {
  const version = lintVersion();
  const keyOf = ({ lang, text, sentences }: Passage) => hashOf(version, lang, String(sentences), text);
  const clean = readCache(cache);
  const problems = await lint(passages.filter((passage) => !clean.has(keyOf(passage))));
  const faulty = new Set(problems.map(({ passage }) => passage));
  mkdirSync(dirname(cache), { recursive: true });
  writeFileSync(cache, JSON.stringify([...new Set(passages.filter((passage) => !faulty.has(passage)).map(keyOf))]));
  return problems;
}

function readCache(file: string): Set<string> {
  try {
    return new Set(JSON.parse(readFileSync(file, 'utf8')) as string[]);
  } catch {
    return new Set();
  }
}
