/** Codes with as many senders as a benchmark wants, in a copy of the project: what a page weighs that the content does not have yet. */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse, stringify } from 'yaml';
import { copyProject } from '../scripts/lib/project-copy.ts';
import { fileOf } from '../src/content/collections.ts';
import { readContent } from '../src/content/read.ts';
import type { Meaning, Sender } from '../src/content/schema.ts';
import { classOf, type CodeMeaning } from '../src/model/code.ts';
import { modelOf } from '../src/model/index.ts';

/** The codes whose meanings stand under one code first: those that most senders use. The first one also lends its warning. */
const DONORS = [503, 502, 504];
/** The first number that such a code may get; those that are taken are left out. */
const FIRST_NUMBER = 560;
/** The integration that a build of the copy does without. */
const CONTENT_CHECK = /\bcontentCheck\(\),\s*/;

/** A code made for a benchmark. */
export interface CrowdedCode {
  code: number;
  senders: number;
}

/** What a meaning is in the copy: its own sender, or a copy of it where the sender has a meaning of the code already. */
interface Borrowed {
  meaning: CodeMeaning;
  sender: string;
}

/**
 * Builds a copy of a project in which further codes have given numbers of senders, and hands the build to a function. The meanings
 * are real ones: those of 503 in their order, one of every other sender, then those of 502 and 504 under copies of senders (`nginx-2`).
 *
 * @param root the folder of the project; `npm ci` has been run there
 * @param counts how many senders each of the codes has, such as `[1, 25]`
 * @param use what is done with the folder of the build, which is removed afterwards
 * @returns what `use` returns
 * @throws when the content has too few meanings, or the copy cannot be built
 * @example
 * await withCrowdedCodes('.', [25], (dist, [{ code }]) => readFileSync(`${dist}/ja/codes/${code}/index.html`).length) // => 190000
 */
export async function withCrowdedCodes<Result>(
  root: string,
  counts: readonly number[],
  use: (dist: string, codes: CrowdedCode[]) => Result,
): Promise<Result> {
  const copy = copyProject(root, 'crowded-codes');
  try {
    const codes = writeCrowdedCodes(root, copy, counts);
    dropContentCheck(join(copy, 'astro.config.mjs'));
    await promisify(execFile)(process.execPath, ['scripts/run.mjs', 'scripts/build.ts'], { cwd: copy, maxBuffer: 100e6 });
    return use(join(copy, 'dist'), codes);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Takes the content check out of a build, since what is copied breaks rules, such as that of unique names. */
function dropContentCheck(file: string): void {
  const text = readFileSync(file, 'utf8');
  if (!CONTENT_CHECK.test(text)) throw new Error(`${file} has no contentCheck() in its integrations.`);
  writeFileSync(file, text.replace(CONTENT_CHECK, ''));
}

/** Writes the codes into the content of a copy. */
function writeCrowdedCodes(root: string, copy: string, counts: readonly number[]): CrowdedCode[] {
  const { codes, meanings } = modelOf(readContent(root));
  const borrowed = borrowedFrom(meanings);
  const most = Math.max(...counts);
  if (most > borrowed.length) throw new Error(`The content has ${borrowed.length} meanings of ${DONORS.join(', ')}, not ${most}.`);
  const taken = new Set(codes.map(({ code }) => code));
  const free = Array.from({ length: 1_000 - FIRST_NUMBER }, (_, index) => FIRST_NUMBER + index).filter((number) => !taken.has(number));
  const crowded = counts.map((senders, index) => ({ code: free[index], senders }));
  for (const one of borrowed.slice(0, most)) writeSender(root, copy, one, crowded);
  for (const { code, senders } of crowded) {
    for (const { meaning, sender } of borrowed.slice(0, senders)) {
      const data = readYaml<Meaning>(root, fileOf('meanings', meaning.id));
      writeYaml(copy, fileOf('meanings', `${sender}/${code}`), { ...data, code });
    }
    const warning = fileOf('warnings', String(DONORS[0]));
    if (existsSync(join(root, warning))) writeYaml(copy, fileOf('warnings', String(code)), readYaml(root, warning));
  }
  return crowded;
}

/** Meanings that may stand under one code: one of every sender that has any, those of the donors first; then the other ones of the donors. */
function borrowedFrom(meanings: readonly CodeMeaning[]): Borrowed[] {
  const ofDonors = DONORS.flatMap((code) => meanings.filter((meaning) => meaning.code === code));
  const failures = meanings.filter(({ code }) => classOf(code) === '5xx');
  const first = new Map([...ofDonors, ...failures].toReversed().map((meaning) => [meaning.sender, meaning]));
  const distinct = [...new Set([...ofDonors, ...failures])].filter((meaning) => first.get(meaning.sender) === meaning);
  const times = new Map<string, number>();
  return [...new Set([...distinct, ...ofDonors])].map((meaning) => {
    const time = (times.get(meaning.sender) ?? 0) + 1;
    times.set(meaning.sender, time);
    return { meaning, sender: time === 1 ? meaning.sender : `${meaning.sender}-${time}` };
  });
}

/** Writes the sender of a borrowed meaning: its marks occur with the new codes as with the code that the meaning comes from. */
function writeSender(root: string, copy: string, { meaning, sender }: Borrowed, crowded: readonly CrowdedCode[]): void {
  const data = readYaml<Sender>(root, fileOf('senders', meaning.sender));
  const withNew = (codes: number[]) => (codes.includes(meaning.code) ? [...codes, ...crowded.map(({ code }) => code)] : codes);
  const evidence = data.evidence?.map(({ codes, notCodes, ...mark }) => ({
    ...mark,
    ...(codes && { codes: withNew(codes) }),
    ...(notCodes && { notCodes: withNew(notCodes) }),
  }));
  writeYaml(copy, fileOf('senders', sender), { ...data, ...(evidence && { evidence }) });
}

const readYaml = <Data>(root: string, file: string): Data => parse(readFileSync(join(root, file), 'utf8')) as Data;

function writeYaml(copy: string, file: string, data: unknown): void {
  mkdirSync(join(copy, file, '..'), { recursive: true });
  writeFileSync(join(copy, file), stringify(data));
}
