/** The output of every command that a page prints has its evidence where the fault is, and does not have it where all is well. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { readContent } from '../src/content/read.ts';
import { CASES } from '../fault-lab/cases.ts';
import { FaultLab } from '../fault-lab/lab.ts';
import { CONCURRENCY, labRuns, runInLab, TOOLS, toolsOf } from '../fault-lab/run-check.ts';

const runs = labRuns(readContent('.'));
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

describe('the fault lab', () => {
  test('has a case for every finding, and no case that no finding uses', () => {
    assert.deepEqual([...new Set(runs.map(({ finding }) => finding.lab!))].toSorted(), Object.keys(CASES).toSorted());
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
