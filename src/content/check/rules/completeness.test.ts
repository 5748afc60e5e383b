/** Stubs, unused entries and shared positions are reported. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LANGS } from '../../../languages.ts';
import { reportsOf } from '../testing.ts';
import {
  categoryIsUsed,
  causesAreSeveral,
  checkIsUsed,
  instructionIsShared,
  listsHoldNothingTwice,
  meaningHasTwoSentences,
  orderIsUnique,
  senderHasCodes,
  sourceIsCited,
  supportIsKnown,
  warningIsAboutSeveralSenders,
} from './completeness.ts';

const inEveryLanguage = (text: string) => Object.fromEntries(LANGS.map((lang) => [lang, text]));

test('a meaning of one sentence is reported in each language', () => {
  const meanings = {
    'a/1': { meaning: inEveryLanguage('It waits at v1.2 of it. Then it gives up.') },
    'a/2': { meaning: inEveryLanguage('応答が来ません。待ちます。') },
    'a/3': { meaning: inEveryLanguage('It waits at v1.2 of it.') },
  };
  assert.deepEqual(
    reportsOf(meaningHasTwoSentences, { meanings }),
    LANGS.map((lang) => `a/3 meaning.${lang}: is a single sentence`),
  );
});

test('a single cause is reported; none, or two, is right', () => {
  const meanings = { 'a/1': { causes: [] }, 'a/2': { causes: [{}] }, 'a/3': { causes: [{}, {}] } };
  assert.deepEqual(reportsOf(causesAreSeveral, { meanings }), ['a/2 causes: has one entry']);
});

test('an instruction that only one code uses is reported', () => {
  const meanings = { 'x/1': { visitor: ['reload'] }, 'x/2': { visitor: ['reload', 'cookies'] } };
  const instructions = { reload: {}, cookies: {}, url: {} };
  assert.deepEqual(reportsOf(instructionIsShared, { instructions, meanings }), [
    'cookies: is used by 1 code(s)',
    'url: is used by 0 code(s)',
  ]);
});

test('a code that leads to support has one text for it', () => {
  const senders = { a: { support: {} }, b: {} };
  const meanings = {
    'a/1': { contactSupport: true },
    'a/2': { contactSupport: true, support: {} },
    'a/3': { contactSupport: false, support: {} },
    'b/1': { contactSupport: true },
  };
  assert.deepEqual(reportsOf(supportIsKnown, { senders, meanings }), [
    'a/2 contactSupport: is set together with support',
    'b/1 contactSupport: is true, but its sender has no support',
  ]);
});

test('a check that no code names is reported', () => {
  assert.deepEqual(reportsOf(checkIsUsed, { checks: { a: {}, b: {} }, meanings: { 'x/1': { checks: ['a'] } } }), ['b: is used by no code']);
});

test('a warning about a code of one sender, or of none, is reported', () => {
  const meanings = { 'a/1': {}, 'b/1': {}, 'a/11': {} };
  assert.deepEqual(reportsOf(warningIsAboutSeveralSenders, { warnings: { 1: {}, 11: {}, 111: {} }, meanings }), [
    '11: is about 11, which has 1 sender(s)',
    '111: is about 111, which has 0 sender(s)',
  ]);
});

test('a sender without a code is reported', () => {
  assert.deepEqual(reportsOf(senderHasCodes, { senders: { aws: {}, 'aws-alb': {} }, meanings: { 'aws-alb/504': {} } }), [
    'aws: has no code',
  ]);
});

test('a position that another entry of the collection has is reported, guides within their language', () => {
  const entries = {
    senders: { a: { order: 1 }, b: { order: 2 }, c: { order: 1 } },
    categories: { a: { order: 1 } },
    guides: { 'en/a': { order: 1 }, 'en/b': { order: 1 }, 'ja/a': { order: 1 } },
  };
  assert.deepEqual(reportsOf(orderIsUnique, entries), [
    'c order: is 1, as in content/senders/a.yaml',
    'en/b order: is 1, as in content/guides/en/a.mdx',
  ]);
});

test('a category that no code has is reported', () => {
  const meanings = { 'x/1': { category: 'slow' } };
  assert.deepEqual(reportsOf(categoryIsUsed, { categories: { slow: {}, lost: {} }, meanings }), ['lost: is used by no code']);
});

test('a source that nothing cites is reported; codes, senders and guides cite', () => {
  const cites = (source: string) => ({ sources: [{ source }] });
  const entries = { meanings: { 'x/1': cites('a') }, senders: { x: cites('b') }, guides: { 'en/g': cites('c') } };
  assert.deepEqual(reportsOf(sourceIsCited, { ...entries, sources: { a: {}, b: {}, c: {}, d: {} } }), ['d: is cited nowhere']);
});

test('an item that a list repeats is reported, however deep and whatever it is', () => {
  const meanings = {
    'x/1': {
      hops: ['edge', 'edge'],
      causes: [
        { ja: '遅い', en: 'Slow' },
        { ja: '重い', en: 'Slow' },
      ],
    },
    'x/2': {
      actions: [
        { who: 'visitor', en: 'Wait' },
        { who: 'visitor', en: 'Wait' },
      ],
      limits: [{ a: [1, 2, 1] }],
    },
  };
  assert.deepEqual(reportsOf(listsHoldNothingTwice, { meanings }), [
    'x/1 hops[1]: repeats "edge"',
    'x/2 actions[1]: repeats {"who":"visitor","en":"Wait"}',
    'x/2 limits[0].a[2]: repeats 1',
  ]);
});
