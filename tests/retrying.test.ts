/** "May I send it again?" has one answer per meaning, which agrees with what senders and clients publish about it. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readContent } from '../src/content/read.ts';
import { model } from '../src/model/index.ts';
import { repeats } from '../src/model/retries.ts';

const { meanings, meaningById, clients } = model();

/** Cloudflare's `retryable`, as published with the structured responses of 5xx (changelog of 2026-04-27) and of 1033. */
const CLOUDFLARE_RETRYABLE = { 502: true, 504: true, 520: true, 521: true, 522: true, 523: true, 524: true, 525: false, 526: false };

describe('a reader who asks whether to send it again', () => {
  for (const [code, retryable] of Object.entries(CLOUDFLARE_RETRYABLE))
    test(`gets Cloudflare's answer for ${code}, or a reason why not`, () => {
      const { retry } = meaningById.get(`cloudflare/${code}`)!;
      if (!retryable) assert.equal(retry.again, 'after-change');
      else {
        assert.equal(retry.wait, 'retry-after', 'its retryable codes carry Retry-After');
        // "Retryable" says nothing of methods; where ours does, the page says why.
        assert.ok(retry.again === 'yes' || (retry.again === 'if-idempotent' && retry.because), retry.again);
      }
    });

  test('is told to repeat nothing that worked, and never without a change what a certificate or rule refuses', () => {
    for (const { id, code, category, retry } of meanings) {
      if (code >= 100 && code < 300) assert.equal(retry.again, 'no-need', id);
      if (['certificate', 'security-block', 'loop'].includes(category))
        assert.ok(['after-change', 'no-need'].includes(retry.again) || retry.because, `${id} is ${retry.again}`);
    }
  });

  test('is told to reload only where a request may be sent again, and that it does not help only where it may not', () => {
    for (const [id, { data }] of readContent('.').meanings) {
      const { visitor, retry } = data!;
      if (visitor.includes('reload')) assert.ok(retry.again !== 'after-change' || retry.because, `${id}: ${retry.again}`);
      if (visitor.includes('reloading-does-not-help')) assert.equal(retry.again, 'after-change', id);
    }
  });

  test('is told to repeat any method only where nothing was done, or why it does no harm', () => {
    for (const { id, retry } of meanings) assert.ok(retry.again !== 'yes' || retry.reached === 'never' || retry.because, id);
  });
});

test('every client of the guide repeats a 503 by default, but those that repeat nothing for a code of a server', () => {
  assert.ok(clients.size >= 15, `${clients.size} clients`);
  const others = [...clients].filter(([, client]) => !repeats(client, 503)).map(([id]) => id);
  assert.deepEqual(others.toSorted(), ['chromium', 'go-net-http', 'nginx']);
});
