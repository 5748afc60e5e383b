/**
 * The output of every command that a page prints has its evidence where the fault is, and does not have it where all is well or
 * where a similar fault is.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { readContent } from '../src/content/read.ts';
import { agreement, countArrivals, provenBy } from '../fault-lab/arrivals.ts';
import { CASES } from '../fault-lab/cases.ts';
import { nginxProgram } from '../fault-lab/install-tools.mjs';
import { FaultLab } from '../fault-lab/lab.ts';
import { FAMILIES } from '../fault-lab/families.ts';
import { CONCURRENCY, labRuns, matrixRows, runInLab, runMatrixRow, TOOLS, toolsOf } from '../fault-lab/run-check.ts';

const content = readContent('.');
const runs = labRuns(content);
const missing = TOOLS.filter((tool) => spawnSync(tool, ['-h']).error);

describe('a command on a page', { concurrency: CONCURRENCY }, () => {
  let lab: FaultLab;
  before(() => {
    if (!missing.includes('openssl')) lab = new FaultLab();
  });
  after(() => lab?.stop());

  for (const run of runs) {
    const lacking = [...new Set(['openssl', ...toolsOf(run.command)])].filter((tool) => missing.includes(tool as never));
    const skip = lacking.length > 0 && `NOT RUN: ${lacking.join(', ')} is missing; Debian: apt-get install curl openssl bind9-dnsutils`;
    const { code } = run.options;
    test(
      `${run.check} shows ${run.finding.lab}${code === undefined ? '' : ` with ${code}`}, and not when all is well`,
      { skip },
      async () => {
        const { wrong, faulty, healthy } = await runInLab(lab, run);
        assert.deepEqual(wrong, [], `where the fault is:\n${faulty}\nwhere all is well:\n${healthy}`);
      },
    );
  }
});

describe('at a fault, the checks of its family', { concurrency: CONCURRENCY }, () => {
  let lab: FaultLab;
  before(() => {
    if (missing.length === 0) lab = new FaultLab();
  });
  after(() => lab?.stop());

  const skip = missing.length > 0 && `NOT RUN: ${missing.join(', ')} is missing`;
  for (const row of matrixRows())
    test(`conclude what is right and nothing else: ${row.family}, ${row.fault}`, { skip }, async () => {
      const cells = await runMatrixRow(lab, content, row);
      for (const { check, concluded, expected, output } of cells)
        assert.deepEqual(concluded.toSorted(), expected.toSorted(), `${check} printed:\n${output}`);
    });
});

describe('at an edge', () => {
  const skip = !nginxProgram() && 'NOT RUN: nginx is missing; Debian: apt-get install nginx-light';

  test('requests reach the origin as the pages say', { skip }, async () => {
    const lab = new FaultLab();
    const arrivals = await countArrivals(lab, content).finally(() => lab.stop());
    for (const { meaning, way, status } of arrivals) assert.equal(`${meaning} by ${way}`, `${meaning.split('/')[0]}/${status} by ${way}`);
    const proven = [...provenBy(arrivals)];
    for (const [meaning, reached] of proven) {
      const said = content.meanings.get(meaning)!.data!.retry.reached;
      assert.notEqual(agreement(said, reached), 'contradicted', `${meaning} says ${said}, counted is ${reached}`);
    }
    assert.ok(proven.length >= 70, `${proven.length} meanings were tried`);
  });

  test('one way alone does not prove that a request may or may not have arrived', () => {
    assert.equal(agreement('never', 'never'), 'proven');
    assert.equal(agreement('maybe', 'maybe'), 'proven');
    assert.equal(agreement('maybe', 'never'), 'consistent');
    assert.equal(agreement('never', 'maybe'), 'contradicted');
    assert.equal(agreement('yes', 'never'), 'contradicted');
  });
});

describe('the fault lab', () => {
  test('has a case for every finding, and no case that neither a finding nor a family uses', () => {
    const ofFindings = runs.map(({ finding }) => finding.lab!);
    const ofFamilies = Object.values(FAMILIES).flatMap(({ faults }) => Object.keys(faults));
    for (const name of ofFindings) assert.ok(name in CASES, name);
    assert.deepEqual([...new Set([...ofFindings, ...ofFamilies])].toSorted(), Object.keys(CASES).toSorted());
  });

  test('has families only of checks and findings that exist', () => {
    for (const { family, checks, expected } of matrixRows())
      for (const [check, findings] of Object.entries(expected)) {
        assert.ok(checks.includes(check), `${family} expects ${check}, which it does not run`);
        const names = content.checks.get(check)!.data!.findings.map(({ lab }) => lab);
        for (const finding of [findings].flat()) assert.ok(names.includes(finding), `${check} has no finding ${finding}`);
      }
  });

  test('runs at least 35 commands', () => {
    const commands = new Set(runs.map(({ command }) => command));
    assert.ok(commands.size >= 35, `${commands.size} commands`);
  });

  test('leaves no file, port or process behind', { skip: missing.includes('openssl') && 'NOT RUN: openssl is missing' }, async () => {
    const lab = new FaultLab();
    const addresses = await Promise.all([lab.http(() => {}), lab.https(() => {}), lab.tcp(() => {}), lab.tls(() => {}), lab.silentHost()]);
    const { folder } = lab;
    await lab.stop();
    assert.equal(existsSync(folder), false, 'its folder is still there');
    for (const address of addresses) {
      const [host, port] = address.split(':');
      assert.equal(host, '127.0.0.1');
      const refused = await new Promise((resolve) => {
        connect(Number(port), host)
          .on('error', ({ message }) => resolve(message.includes('ECONNREFUSED')))
          .on('connect', () => resolve(false));
      });
      assert.equal(refused, true, `${address} still listens`);
    }
  });
});
