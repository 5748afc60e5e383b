/** The filter of the overview lets the right codes pass. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filterIn, passes, meaningsAttribute } from './filter.ts';

const code524 = meaningsAttribute([
  { sender: 'tencent-cdn', category: 'overload', hops: ['edge'] },
  { sender: 'cloudflare', category: 'response-timeout', hops: ['edge-origin', 'origin'] },
  { sender: 'iis', category: 'reserved', hops: [] },
]);
const shows = (query: string) => passes(code524, '5xx', filterIn(new URLSearchParams(query)));

test('an empty filter shows every code', () => {
  assert.equal(shows(''), true);
  assert.equal(shows('sender=&class=&category=&hop='), false, 'an empty sender is a choice that nobody can make');
});

test('chosen senders show the codes that any of them has', () => {
  assert.equal(shows('sender=nginx'), false);
  assert.equal(shows('sender=nginx&sender=cloudflare'), true);
});

test('everything but the class has to hold for one and the same meaning', () => {
  assert.equal(shows('sender=cloudflare&category=response-timeout&hop=edge-origin'), true);
  assert.equal(shows('sender=cloudflare&hop=origin'), true);
  assert.equal(shows('sender=cloudflare&category=overload'), false);
  assert.equal(shows('sender=tencent-cdn&hop=origin'), false);
  assert.equal(shows('hop=client-edge'), false);
});

test('codes whose hop is not documented can be chosen', () => {
  assert.equal(shows('hop=unknown'), true);
  assert.equal(shows('hop=unknown&sender=cloudflare'), false);
});

test('the class is the code’s', () => {
  assert.equal(shows('class=5xx&sender=iis'), true);
  assert.equal(shows('class=4xx'), false);
});
