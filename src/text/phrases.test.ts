/** Titles are cut into phrases where the language needs it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { phrasesOf } from './phrases.ts';

test('a Japanese title is cut between phrases, and nothing of it is lost', () => {
  const title = 'ゲートウェイの応答を待つ';
  assert.deepEqual(phrasesOf(title, 'ja'), ['ゲートウェイの', '応答を', '待つ']);
  assert.equal(phrasesOf(title, 'ja').join(''), title);
});

test('an English title is one piece', () => assert.deepEqual(phrasesOf('Gateway timeout', 'en'), ['Gateway timeout']));
