/** Whether a request may be sent again reads as a short answer in either language. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatAgain } from './retry.ts';

test('an answer without a time to wait stands alone', () => {
  assert.equal(formatAgain({ again: 'after-change' }, 'en'), 'Only after a change');
  assert.equal(formatAgain({ again: 'no-need' }, 'ja'), '不要');
});

test('an answer says how long to wait', () => {
  assert.equal(formatAgain({ again: 'if-idempotent', wait: 'backoff' }, 'en'), 'Only if idempotent (with back-off)');
  assert.equal(formatAgain({ again: 'yes', wait: 'retry-after' }, 'ja'), 'してよい（Retry-Afterに従う）');
  assert.equal(formatAgain({ again: 'yes', wait: 1200 }, 'en'), 'Yes (after 1,200 s)');
});
