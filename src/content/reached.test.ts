/** What the place of a failure says about the request. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reachedBy } from './reached.ts';

for (const [hops, stages, reached] of [
  [['client-edge'], [], 'never'],
  [['client-edge', 'edge'], [], 'never'],
  [['edge-origin'], ['dns', 'connect'], 'never'],
  [['edge-origin'], ['certificate'], 'never'],
  [['edge-origin'], ['connect', 'first-byte'], 'maybe'],
  [['edge-origin'], [], 'maybe'],
  [['origin'], [], 'yes'],
  [['edge', 'origin'], [], 'maybe'],
  [[], [], 'maybe'],
] as const)
  test(`a request that fails on ${hops.join(' and ') || 'an unknown hop'} at ${stages.join(', ') || 'any stage'} reached the origin: ${reached}`, () =>
    assert.equal(reachedBy([...hops], stages), reached));
