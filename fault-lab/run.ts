/** `npm run fault-lab [-- times]`: runs every command of the pages against the fault lab and prints what was verified. */
import { fail } from '../scripts/lib/run.mjs';
import { readContent } from '../src/content/read.ts';
import { FaultLab } from './lab.ts';
import { CONCURRENCY, labRuns, runInLab, type LabRun, type Outcome } from './run-check.ts';

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
