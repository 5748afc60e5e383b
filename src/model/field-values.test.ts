/** Each value of a log has the places where the content has it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fieldValuesOf, type NumberedGuide } from './field-values.ts';
import type { Model } from './index.ts';

const mark = (text: string, kind = 'log', codes?: number[]) => ({ kind, mark: text, ...(codes && { codes }) });
const model = {
  codes: [0, 503, 504].map((code) => ({ code })),
  meanings: [
    { code: 503, sender: 'envoy', signals: ['UF', 'reset'] },
    { code: 504, sender: 'envoy', signals: ['reset', '504'] },
  ],
  senders: new Map([
    ['envoy', { evidence: [mark('UT', 'log', [504]), mark('UF', 'log', [503]), mark('%FLAGS%'), mark('X-Envoy', 'header', [503])] }],
  ]),
  uncovered: new Map([['haproxy', { evidence: [mark('SC--', 'log', [503]), mark('two words', 'body')] }]]),
} as unknown as Model;
const guides: NumberedGuide[] = [{ slug: 'numbers', numbers: ['1016'] }];
const values = fieldValuesOf(model, guides);

test('values are signals, marks of one word, rows of guides, and zero as logs write it; the codes themselves are not', () => {
  assert.deepEqual([...values.keys()], ['000', '1016', 'SC--', 'UF', 'UT', 'reset']);
});

test('a value that several meanings have has several places, and one that is told twice has one', () => {
  const envoy = (code: number) => ({ kind: 'code', code, sender: 'envoy' });
  assert.deepEqual(values.get('reset'), [envoy(503), envoy(504)]);
  assert.deepEqual(values.get('UF'), [envoy(503)]);
  assert.deepEqual(values.get('SC--'), [{ kind: 'product', product: 'haproxy' }]);
  assert.deepEqual(values.get('1016'), [{ kind: 'row', guide: 'numbers', row: '1016' }]);
  assert.deepEqual(values.get('000'), [{ kind: 'code', code: 0 }]);
});
