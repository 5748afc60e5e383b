/** The codes of vendors are on every hop and stage where they arise. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Hop, Stage } from '../content/schema.ts';
import type { CodeMeaning } from './code.ts';
import { codesByHop } from './codes-by-hop.ts';

const meaning = (code: number, sender: string, hops: Hop[], stages: Stage[] = []) =>
  ({ code, sender, hops, stages, id: `${sender}/${code}` }) as unknown as CodeMeaning;
const shown = (meanings: CodeMeaning[]) =>
  codesByHop(meanings).map(({ hop, stages }) => [
    hop,
    stages.filter(({ codes }) => codes.length > 0).map(({ stage, codes }) => [stage, codes.map(({ code }) => code)]),
  ]);

test('a code is on its hop, and between edge and origin at its stage', () => {
  assert.deepEqual(shown([meaning(499, 'nginx', ['client-edge']), meaning(523, 'cloudflare', ['edge-origin'], ['dns', 'connect'])]), [
    ['client-edge', [[undefined, [499]]]],
    ['edge', []],
    [
      'edge-origin',
      [
        ['dns', [523]],
        ['connect', [523]],
      ],
    ],
    ['origin', []],
  ]);
});

test('every stage is included, also those without a code', () => {
  const leg = codesByHop([]).find(({ hop }) => hop === 'edge-origin')!;
  assert.deepEqual(
    leg.stages.map(({ stage }) => stage),
    ['dns', 'connect', 'tls', 'certificate', 'request', 'first-byte', 'body', undefined],
  );
});

test('a code of several senders is on a hop once, with the meanings that it has there', () => {
  const hops = codesByHop([
    meaning(504, 'http', ['edge']),
    meaning(504, 'nginx', ['edge']),
    meaning(504, 'envoy', ['edge', 'origin']),
    meaning(504, 'iis', ['origin']),
  ]);
  const idsOn = (hop: Hop) => hops.find((entry) => entry.hop === hop)!.stages[0].codes.map(({ meanings }) => meanings.map(({ id }) => id));
  assert.deepEqual(idsOn('edge'), [['nginx/504', 'envoy/504']]);
  assert.deepEqual(idsOn('origin'), [['envoy/504', 'iis/504']]);
});

test('codes without a documented hop come last, and the standard is left out', () => {
  assert.deepEqual(shown([meaning(404, 'http', []), meaning(562, 'tencent-cdn', [])]).at(-1), [undefined, [[undefined, [562]]]]);
  assert.equal(codesByHop([meaning(404, 'http', [])]).length, 4);
});
