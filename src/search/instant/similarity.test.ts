import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bigramShareOf, withinDistance } from './similarity.ts';

for (const [typed, meant, most] of [
  ['certficate', 'certificate', 1],
  ['certifciate', 'certificate', 1],
  ['gatway', 'gateway', 1],
  ['overlaod', 'overload', 1],
  ['cerificte', 'certificate', 2],
] as const)
  test(`${typed} is at most ${most} from ${meant}, and no nearer`, () => {
    assert.ok(withinDistance(typed, meant, most));
    assert.ok(!withinDistance(typed, meant, most - 1));
  });

test('other words are not near', () => assert.ok(!withinDistance('redirect', 'direct', 1)));

test('a run with a character too few is held in good part, one that shares little not at all', () => {
  const share = bigramShareOf('タイムアト')('ゲートウェイタイムアウト');
  assert.ok(share > 0.4 && share < 1, String(share));
  assert.equal(bigramShareOf('タイムアウト')('応答タイムアウト'), 1);
  assert.equal(bigramShareOf('名前解決')('証明書'), 0);
  assert.equal(bigramShareOf('失敗')('失業'), 0);
});
