import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withOwnParameters } from './address.ts';

test('own parameters are replaced, those of other programs stay', () => {
  const parameters = withOwnParameters(
    '?utm_source=chat&sender=nginx&class=5xx&utm_source=mail',
    ['sender', 'class'],
    [['sender', 'envoy']],
  );
  assert.equal(String(parameters), 'sender=envoy&utm_source=chat&utm_source=mail');
});

test('a parameter may have several values, or none', () => {
  assert.equal(
    String(
      withOwnParameters(
        '',
        ['sender'],
        [
          ['sender', 'a'],
          ['sender', 'b'],
        ],
      ),
    ),
    'sender=a&sender=b',
  );
  assert.equal(String(withOwnParameters('?sender=a', ['sender'], [])), '');
});
