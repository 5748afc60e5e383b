/** A code that twice as many senders use as any does today loads fast enough. */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { weighSenders, type PageWeight } from '../bench/weigh-senders.ts';
import { LANGS } from '../src/languages.ts';

const SENDERS = 25;
/** What fits into the first round trip of a TCP connection: ten segments of 1,460 bytes. */
const FIRST_ROUND_TRIP = 14_600;
const WHOLE_PAGE = 40_000;
/** What each sender adds, from a page of one on. */
const EACH_SENDER = 1_300;

describe(`a code with ${SENDERS} senders`, () => {
  let pages: PageWeight[];
  before(async () => {
    pages = (await weighSenders('.', [1, SENDERS])).filter(({ senders }) => senders === SENDERS);
  });

  test('is built in every language', () => {
    assert.deepEqual(
      pages.map(({ lang }) => lang),
      LANGS,
    );
  });

  test(`shows the choice of all of them after at most ${FIRST_ROUND_TRIP} bytes (brotli)`, () => {
    for (const page of pages) assert.ok(page['up to the first section'] <= FIRST_ROUND_TRIP, JSON.stringify(page));
  });

  test(`weighs at most ${WHOLE_PAGE} bytes, ${EACH_SENDER} for each sender`, () => {
    for (const page of pages) {
      assert.ok(page.whole <= WHOLE_PAGE, JSON.stringify(page));
      assert.ok(page['each sender more']! <= EACH_SENDER, JSON.stringify(page));
    }
  });
});
