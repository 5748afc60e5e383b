/**
 * `npm run fault-lab [-- times]`: runs every command of the pages against the fault lab and prints what was verified.
 * `npm run fault-lab -- --matrix [family]` runs every check at every fault of its family and prints what is concluded.
 * `npm run fault-lab -- --arrivals` counts whether requests reach the origin and compares it with what pages say.
 */
import { fail } from '../scripts/lib/run.mjs';
import { readContent } from '../src/content/read.ts';
import { agreement, countArrivals, provenBy } from './arrivals.ts';
import { nginxProgram } from './install-tools.mjs';
import { FaultLab } from './lab.ts';
import { CONCURRENCY, labRuns, matrixRows, runInLab, runMatrixRow, type LabRun, type Outcome } from './run-check.ts';

if (process.argv[2] === '--matrix') await printMatrix(process.argv[3]);
if (process.argv[2] === '--arrivals') await printArrivals();

/** Prints on which ways requests reached the origin, and what that proves, and ends the process. */
async function printArrivals(): Promise<never> {
  if (!nginxProgram()) fail('The fault lab lacks nginx. Install it (Debian: apt-get install nginx-light).');
  const content = readContent('.');
  const lab = new FaultLab();
  const arrivals = await countArrivals(lab, content);
  await lab.stop();
  for (const { meaning, way, status, arrivals: count } of arrivals) console.log(`${meaning}: ${way}: ${status}, ${count} arrived`);
  const proven = [...provenBy(arrivals)];
  const verdicts = Map.groupBy(proven, ([meaning, reached]) => agreement(content.meanings.get(meaning)!.data!.retry.reached, reached));
  const listed = (verdict: ReturnType<typeof agreement>) => (verdicts.get(verdict) ?? []).map(([meaning]) => meaning);
  console.log(`${listed('proven').length} meanings proven, ${listed('consistent').length} consistent: ${listed('consistent').join(', ')}`);
  console.log(`${listed('contradicted').length} contradicted: ${listed('contradicted').join(', ') || '-'}`);
  process.exit(listed('contradicted').length > 0 ? 1 : 0);
}

/** Prints what every check concludes at every fault of its family, and ends the process. */
async function printMatrix(only: string | undefined): Promise<never> {
  const content = readContent('.');
  const lab = new FaultLab();
  const start = Date.now();
  const rows = matrixRows().filter(({ family }) => only === undefined || family === only);
  const waiting = rows.map((row, index) => ({ row, index }));
  const lines: string[][] = [];
  let cells = 0;
  let wrong = 0;
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { row, index } = next;
      lines[index] = [`${row.family}: ${row.fault}`];
      for (const { check, concluded, expected, output } of await runMatrixRow(lab, content, row)) {
        const right = concluded.toSorted().join() === expected.toSorted().join();
        cells++;
        if (!right) wrong++;
        lines[index].push(
          `  ${check}: ${concluded.join(', ') || '-'}${right ? '' : ` (WRONG, expected ${expected.join(', ') || '-'})\n${output}`}`,
        );
      }
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
  await lab.stop();
  console.log(lines.flat().join('\n'));
  console.log(`${rows.length} faults, ${cells} runs, ${wrong} wrong, ${Math.round((Date.now() - start) / 1000)} s`);
  process.exit(wrong > 0 ? 1 : 0);
}

const times = Number(process.argv[2] ?? 1);
if (!Number.isInteger(times) || times < 1)
  fail(`"${process.argv[2]}" is not a number of times. Write for example: npm run fault-lab -- 10`);
const content = readContent('.');
const runs = labRuns(content);
let failures = 0;
for (let time = 1; time <= times; time++) {
  const lab = new FaultLab();
  const start = Date.now();
  const waiting = [...runs];
  const outcomes: ({ run: LabRun } & Outcome)[] = [];
  const work = async () => {
    for (let run = waiting.shift(); run; run = waiting.shift()) outcomes.push({ run, ...(await runInLab(lab, run)) });
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
  await lab.stop();
  const failed = outcomes.filter(({ wrong }) => wrong.length > 0);
  for (const { run, wrong, faulty, healthy } of failed)
    console.error(`${run.check}, ${run.finding.lab}: ${wrong.join('; ')}\nwhere the fault is:\n${faulty}\nwhere all is well:\n${healthy}`);
  failures += failed.length;
  console.log(
    `pass ${time}: ${outcomes.length - failed.length} of ${outcomes.length} runs right, ${Math.round((Date.now() - start) / 1000)} s`,
  );
}
const manual = [...content.checks].flatMap(([id, { data }]) =>
  data!.findings.filter((finding) => finding.manual).map((finding) => `${id}: ${finding.manual!.en}`),
);
console.log(`commands run by the lab: ${new Set(runs.map(({ command }) => command)).size}`);
console.log(`findings shown by the lab: ${new Set(runs.map(({ finding }) => finding)).size}`);
console.log(`manual: ${manual.length}${manual.map((line) => `\n  ${line}`).join('')}`);
process.exit(failures > 0 ? 1 : 0);
