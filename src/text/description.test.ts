import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describe } from './description.ts';

const meaning = { sender: 'nginx', name: 'Closed', summary: 'The client left.', first: 'Look at the log.' };

test('a code of one sender says who means what, and what to do first', () => {
  assert.equal(describe([meaning], 'en'), 'nginx: The client left. Look at the log.');
  assert.equal(describe([{ ...meaning, summary: '離脱です。', first: 'ログを見ます。' }], 'ja'), 'nginx：離脱です。ログを見ます。');
});

test('what does not fit a chat window is left out whole', () => {
  const long = 'Look at it. '.repeat(20);
  assert.equal(describe([{ ...meaning, first: long }], 'en'), 'nginx: The client left.');
  assert.equal(describe([{ ...meaning, summary: long }], 'en'), `nginx: ${long}`);
});

test('a code of several senders says what each means, and that there are more', () => {
  const two = [meaning, { ...meaning, sender: 'Envoy', name: 'Reset' }];
  assert.equal(describe(two, 'en'), 'nginx: Closed; Envoy: Reset');
  const many = Array.from({ length: 30 }, (_, index) => ({ ...meaning, sender: `sender ${index}` }));
  const text = describe(many, 'en');
  assert.ok(text.length <= 152);
  assert.match(text, /^sender 0: Closed; .*: Closed …$/);
});
