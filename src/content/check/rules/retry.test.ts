/** An answer to "may it be sent again?" that contradicts itself or the path is reported. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportsOf } from '../testing.ts';
import { reachedFitsThePath, retryIsExplained, waitHasARetry } from './retry.ts';

const because = { ja: 'x', en: 'x' };

test('a repeat of any method needs a reason where the origin may have had the request', () => {
  const meanings = {
    'a/1': { retry: { reached: 'never', again: 'yes' } },
    'a/2': { retry: { reached: 'maybe', again: 'if-idempotent' } },
    'a/3': { retry: { reached: 'yes', again: 'yes' } },
    'a/4': { retry: { reached: 'yes', again: 'yes', because } },
  };
  assert.deepEqual(reportsOf(retryIsExplained, { meanings }), ['a/3 retry.because: is missing, and again is yes']);
});

test('a time to wait is refused where nothing is sent again', () => {
  const meanings = {
    'a/1': { retry: { again: 'yes', wait: 60 } },
    'a/2': { retry: { again: 'if-idempotent', wait: 'backoff' } },
    'a/3': { retry: { again: 'after-change', wait: 'retry-after' } },
    'a/4': { retry: { again: 'no-need', wait: 5 } },
    'a/5': { retry: { again: 'after-change' } },
  };
  assert.deepEqual(reportsOf(waitHasARetry, { meanings }), [
    'a/3 retry.wait: has no effect, because again is after-change',
    'a/4 retry.wait: has no effect, because again is no-need',
  ]);
});

test('whether it reached the origin is compared with the path, the stages of the category included', () => {
  const categories = { 'origin-dns': { stages: ['dns'] } };
  const about = { category: 'origin-dns', hops: ['edge-origin'] };
  const meanings = {
    'a/1': { ...about, retry: { reached: 'yes' } },
    'a/2': { ...about, retry: { reached: 'yes', because } },
    'a/3': { ...about, retry: { reached: 'never' } },
    'a/4': { ...about, stages: ['first-byte'], retry: { reached: 'yes' } },
    'a/5': { category: 'gone', hops: ['origin'], retry: { reached: 'never' } },
  };
  assert.deepEqual(reportsOf(reachedFitsThePath, { categories, meanings }), [
    'a/1 retry.reached: is yes, but by hops and stages it is never',
    'a/5 retry.reached: is never, but by hops and stages it is yes',
  ]);
});
