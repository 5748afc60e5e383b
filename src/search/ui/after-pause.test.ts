import assert from 'node:assert/strict';
import { test } from 'node:test';
import { afterPause } from './after-pause.ts';

test('what is asked for with every key is done once, after the last', ({ mock }) => {
  mock.timers.enable({ apis: ['setTimeout'] });
  let count = 0;
  const { ask } = afterPause(() => count++, 100);
  for (let key = 0; key < 50; key++) {
    ask();
    mock.timers.tick(99);
  }
  assert.equal(count, 0);
  mock.timers.tick(1);
  assert.equal(count, 1);
});

test('what is asked for can be done at once, and is not done twice', ({ mock }) => {
  mock.timers.enable({ apis: ['setTimeout'] });
  let count = 0;
  const { ask, now } = afterPause(() => count++, 100);
  now();
  assert.equal(count, 0);
  ask();
  now();
  mock.timers.tick(200);
  assert.equal(count, 1);
});
