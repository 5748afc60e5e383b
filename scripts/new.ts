/**
 * `npm run new -- KIND ID…`: adds a content file with a gap for everything that has to be written, such as
 * `npm run new -- code cloudflare 527`. Asks for what is left out when it runs in a terminal, and lists the gaps, which the content
 * check refuses until they are filled.
 */
import { createInterface } from 'node:readline/promises';
import { problemsIn } from '../src/content/check/problems.ts';
import { formatProblem } from '../src/content/check/problem.ts';
import { readContent } from '../src/content/read.ts';
import { addEntry, CannotAdd, KINDS, partsOf, type Kind } from './lib/skeleton.ts';

const isKind = (text: string | undefined): text is Kind => text !== undefined && text in KINDS;

const KIND_NAMES = Object.keys(KINDS) as Kind[];
const USAGE = `Write what to add:\n${KIND_NAMES.map((kind) => `  npm run new -- ${[kind, ...partsOf(kind).map((part) => `<${part}>`)].join(' ')}`).join('\n')}`;

/** Asks in the terminal; ends the process where there is none. */
async function ask(question: string): Promise<string> {
  if (!process.stdin.isTTY) {
    console.error(USAGE);
    process.exit(2);
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return (await terminal.question(question)).trim();
  } finally {
    terminal.close();
  }
}

let [kind, ...parts] = process.argv.slice(2) as [string | undefined, ...string[]];
kind ??= await ask(`What do you add (${KIND_NAMES.join(', ')})? `);
if (!isKind(kind)) {
  console.error(`"${kind}" cannot be added. ${USAGE}`);
  process.exit(2);
}
for (const part of partsOf(kind).slice(parts.length)) parts = [...parts, await ask(`${part}: `)];

try {
  const files = addEntry('.', kind, parts, readContent('.'));
  const gaps = problemsIn(readContent('.')).filter(({ file }) => files.includes(file));
  console.log(`${files.join(', ')} ${files.length > 1 ? 'are' : 'is'} written. To fill in:\n`);
  for (const gap of gaps) console.log(formatProblem(gap));
  console.log('\n`npm run check:content` lists what is left; CONTRIBUTING.md explains the fields; your editor completes them.');
} catch (error) {
  if (!(error instanceof CannotAdd)) throw error;
  console.error(error.message);
  process.exit(1);
}
