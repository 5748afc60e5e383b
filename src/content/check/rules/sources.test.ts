/** A fact without its source, and a source that cannot be right, are reported. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportsOf } from '../testing.ts';
import { citationsAreListed, factsAreCited, limitsAreInRange, sourcesWereReadInTime } from './sources.ts';

const rfc = (locator: string, checked = '2026-11-27') => ({ source: 'rfc9110', locator, checked });

test('an unknown source is reported, and one that is cited twice with the same locator', () => {
  const sources = { rfc9110: {} };
  assert.deepEqual(
    reportsOf(citationsAreListed, { sources, senders: { a: { sources: [rfc('§1'), { source: 'rfc' }, rfc('§1'), rfc('§2')] } } }),
    ['a sources[1].source: is the unknown source "rfc"', 'a sources[2]: cites rfc9110 §1 a second time'],
  );
});

test('what is not a list of citations is left to the schema', () => {
  const meanings = { 'http/1': { sources: 'rfc9110' }, 'http/2': { sources: [null, 7, { source: 7 }] } };
  assert.deepEqual(reportsOf(citationsAreListed, { sources: { rfc9110: {} }, meanings }), []);
});

test('a limit, a field and a mark whose source the file does not cite are reported', () => {
  const sources = [rfc('§1')];
  const entries = {
    meanings: {
      'http/1': { sources, limits: [{ source: 'rfc9110' }, { source: 'x' }], fields: [{ source: 'y' }], retry: { source: 'z' } },
    },
    senders: { http: { sources, evidence: [{ source: 'z' }] } },
  };
  assert.deepEqual(reportsOf(factsAreCited, entries), [
    'http/1 limits[1].source: is "x", which this file does not cite',
    'http/1 fields[0].source: is "y", which this file does not cite',
    'http/1 retry.source: is "z", which this file does not cite',
    'http evidence[0].source: is "z", which this file does not cite',
  ]);
});

test('a limit above or below its own range is reported; the ends belong to the range', () => {
  const limit = (value: number, min?: number) => ({ value, adjustable: { min, max: 60 } });
  const limits = [limit(61, 1), limit(60, 1), limit(1, 1), limit(0.5, 1), limit(0.5), { value: 99 }];
  assert.deepEqual(reportsOf(limitsAreInRange, { meanings: { 'x/1': { limits } } }), [
    'x/1 limits[0].value: is 61, outside its own range',
    'x/1 limits[3].value: is 0.5, outside its own range',
  ]);
});

test('a source that was read tomorrow or long ago is reported', () => {
  const sources = [rfc('§1'), rfc('§2', '2026-11-28'), rfc('§3', '0001-01-01')];
  assert.deepEqual(reportsOf(sourcesWereReadInTime, { senders: { a: { sources } } }), [
    'a sources[1].checked: is 2026-11-28, in the future',
    'a sources[2].checked: is 0001-01-01, before the project began',
  ]);
});
