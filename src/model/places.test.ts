import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Hop, Stage } from '../content/schema.ts';
import type { CodeMeaning } from './code.ts';
import { placesOf } from './places.ts';

const meaning = (code: number, sender: string, hops: Hop[], stages: Stage[] = []) =>
  ({ code, sender, hops, stages, id: `${sender}/${code}` }) as unknown as CodeMeaning;
const shown = (meanings: CodeMeaning[]) =>
  placesOf(meanings).map(({ hop, stages }) => [
    hop,
    stages.filter(({ codes }) => codes.length > 0).map(({ stage, codes }) => [stage, codes.map(({ code }) => code)]),
  ]);

test('a code stands on its hop, and at its stage on the leg to the origin', () => {
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

test('the whole path is there, also stages where nothing arises', () => {
  const leg = placesOf([]).find(({ hop }) => hop === 'edge-origin')!;
  assert.deepEqual(
    leg.stages.map(({ stage }) => stage),
    ['dns', 'connect', 'tls', 'certificate', 'request', 'first-byte', 'body', undefined],
  );
});

test('a code of several senders stands once at a place, with the meanings it has there', () => {
  const places = placesOf([
    meaning(504, 'http', ['edge']),
    meaning(504, 'nginx', ['edge']),
    meaning(504, 'envoy', ['edge', 'origin']),
    meaning(504, 'iis', ['origin']),
  ]);
  const at = (wanted: Hop) => places.find(({ hop }) => hop === wanted)!.stages[0].codes.map(({ meanings }) => meanings.map(({ id }) => id));
  assert.deepEqual(at('edge'), [['nginx/504', 'envoy/504']]);
  assert.deepEqual(at('origin'), [['envoy/504', 'iis/504']]);
});

test('what the sources place nowhere has a place of its own, and standards are left out', () => {
  assert.deepEqual(shown([meaning(404, 'http', []), meaning(562, 'tencent-cdn', [])]).at(-1), [undefined, [[undefined, [562]]]]);
  assert.equal(placesOf([meaning(404, 'http', [])]).length, 4);
});
