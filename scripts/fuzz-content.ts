/**
 * `npm run fuzz:content [-- --seed 1 --count 2000 --build]`: spoils content files of every kind and has each checked. Whatever a file
 * holds, the check ends with clear messages, in time, and what it accepts it has read whole. With `--build`, what it accepts is built,
 * and the pages hold it whole.
 *
 * Ends with 1 when something else happens; the seed repeats it.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { copyProject } from './lib/project-copy.ts';
import { filesBelow } from '../src/content/files.ts';
import { buildAccepted } from './fuzz/build.ts';
import { Judge } from './fuzz/judge.ts';
import { mutate, type Mutation } from './fuzz/mutations.ts';
import { randomFrom } from './fuzz/random.ts';

/** A whole number given on the command line. */
function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (/^\d{1,6}$/.test(text)) return number;
  console.error(`--${name} is "${text}". Write a whole number, such as: npm run fuzz:content -- --seed 1 --count 2000`);
  process.exit(2);
}

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '2000' },
    build: { type: 'boolean', default: false },
  },
});
const seed = wholeNumber('seed', values.seed);
const count = wholeNumber('count', values.count);

const root = copyProject('.', 'fuzz-content');
const files = new Map(
  filesBelow(join(root, 'content')).map(({ path }) => [`content/${path}`, readFileSync(join(root, 'content', path), 'utf8')]),
);
const judge = new Judge(root);
const accepted: Mutation[] = [];
let refused = 0;
let unchanged = 0;
let faulty = 0;
try {
  for (let index = 0; index < count; index++) {
    const mutation = mutate(files, randomFrom(seed * 1_000_003 + index));
    const original = files.get(mutation.file)!;
    if (mutation.bytes.equals(Buffer.from(original))) {
      unchanged++;
      continue;
    }
    const verdict = await judge.verdictOn(mutation, original);
    if (verdict.accepted) accepted.push(mutation);
    else refused++;
    if (verdict.faults.length > 0) faulty++;
    for (const fault of verdict.faults.slice(0, 3)) console.log(`${index}: ${mutation.file}, ${mutation.operator}: ${fault}`);
  }
  await judge.close();
  console.log(
    `seed ${seed}: ${count} files spoiled, ${unchanged} of them unchanged, ${refused} refused, ${accepted.length} accepted, ${faulty} with a fault`,
  );
  const faults = values.build ? await buildAccepted(root, files, accepted) : [];
  for (const fault of faults) console.log(fault);
  if (values.build) console.log(`${accepted.length} accepted files built, ${faults.length} fault(s)`);
  process.exitCode = faulty + faults.length > 0 ? 1 : 0;
} finally {
  rmSync(root, { recursive: true });
}
