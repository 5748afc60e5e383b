/**
 * `npm run bench:growth`: what a build costs when the project has grown to 1,000 codes, beside Starlight building as many pages of the
 * same text, and how fast an edit is seen.
 *
 * Both build in copies that are removed afterwards, in turn, so that a busy machine slows down both; the processor time says more than
 * the time on the clock there. Starlight is fetched from npm for this and is never a dependency. Options: `--senders 1,5` (of each code),
 * `--rounds 3` (of cached builds), `--without-starlight`, `--edits-only`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { copyProject } from '../scripts/lib/project-copy.ts';
import { fail, orFail } from '../scripts/lib/run.mjs';
import { buildSizes } from './build-sizes.ts';
import { editTimes } from './dev-edits.ts';
import { growContent } from './grown-content.ts';
import { costOf, type Cost } from './process-cost.ts';
import { writeStarlight } from './starlight.ts';

/** The commands of a build, run in the folder of a copy. */
const OURS = ['scripts/run.mjs', 'scripts/build.ts'];
const STARLIGHT = ['node_modules/astro/bin/astro.mjs', 'build', '--silent'];

const { values } = orFail(() =>
  parseArgs({
    options: {
      senders: { type: 'string', default: '1,5' },
      rounds: { type: 'string', default: '3' },
      'without-starlight': { type: 'boolean', default: false },
      'edits-only': { type: 'boolean', default: false },
    },
  }),
);
const counts = values.senders.split(',').filter(Boolean).map(Number);
const rounds = Number(values.rounds);
if (![...counts, rounds].every((number) => Number.isInteger(number) && number > 0))
  fail('Write whole numbers: npm run bench:growth -- --senders 1,5 --rounds 3');

if (!values['edits-only']) {
  await measureBuilds('today', 0);
  for (const senders of counts) await measureBuilds(`1,000 codes × ${senders}`, senders);
}
await measureEdits('today', 0);
if (counts.length > 0) await measureEdits(`1,000 codes × ${counts[0]}`, counts[0]);

/** Prints what builds of a copy cost, without a cache and with one, and how large the build is. */
async function measureBuilds(size: string, senders: number): Promise<void> {
  console.log(`\n${size}`);
  const copy = copyProject('.', 'growth');
  const other = mkdtempSync(join(tmpdir(), 'growth-starlight-'));
  try {
    if (senders > 0) console.log(`${growContent(copy, senders).toLocaleString('en')} meanings`);
    const compared = senders > 0 && !values['without-starlight'];
    if (compared) writeStarlight(copy, other);
    const measure = async (): Promise<Pair> => ({
      ours: await costOf(OURS, copy),
      ...(compared && { starlight: await costOf(STARLIGHT, other) }),
    });
    const cold = await measure();
    const cached: Pair[] = [];
    for (let round = 0; round < rounds; round++) cached.push(await measure());
    console.table([...rowsOf('cold', [cold]), ...rowsOf('cached', cached)]);
    console.table(buildSizes(join(copy, 'dist')));
  } finally {
    for (const folder of [copy, other]) rmSync(folder, { recursive: true, force: true });
  }
}

/** Two builds, one right after the other. */
interface Pair {
  ours: Cost;
  starlight?: Cost;
}

/** The costs of pairs of builds as rows: the median of each, and of the ratios of the pairs. */
function rowsOf(build: string, pairs: readonly Pair[]) {
  const row = (site: string, valueOf: (pair: Pair) => Cost | undefined, digits: number) => {
    const costs = pairs.flatMap((pair) => valueOf(pair) ?? []);
    const figure = (name: keyof Cost, places: number) => Number(median(costs.map((cost) => cost[name] ?? NaN)).toFixed(places));
    return costs.length === 0
      ? []
      : [
          {
            build,
            site,
            seconds: figure('wall', digits),
            'cpu seconds': figure('cpu', digits),
            MB: figure('memory', digits && digits - 1),
          },
        ];
  };
  const ratio = ({ ours, starlight }: Pair): Cost | undefined =>
    starlight && {
      wall: ours.wall / starlight.wall,
      cpu: ours.cpu / starlight.cpu,
      memory: (ours.memory ?? NaN) / (starlight.memory ?? NaN),
    };
  return [...row('Edge Status', ({ ours }) => ours, 1), ...row('Starlight', ({ starlight }) => starlight, 1), ...row('ratio', ratio, 2)];
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

/** Prints how long the development server takes to show edits in a copy. */
async function measureEdits(size: string, senders: number): Promise<void> {
  console.log(`\n${size}: milliseconds from saving a file until npm run dev shows it`);
  const copy = copyProject('.', 'growth-edits');
  try {
    if (senders > 0) growContent(copy, senders);
    console.table(await editTimes(copy));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
