/** Titles are cut into phrases where the language needs it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { katakanaWords, narrowPhrasesOf, phrasesOf } from './phrases.ts';

test('a Japanese title is cut between phrases, and nothing of it is lost', () => {
  const title = 'ゲートウェイの応答を待つ';
  assert.deepEqual(phrasesOf(title, 'ja'), ['ゲートウェイの', '応答を', '待つ']);
  assert.equal(phrasesOf(title, 'ja').join(''), title);
});

test('an English title is one piece', () => assert.deepEqual(phrasesOf('Gateway timeout', 'en'), ['Gateway timeout']));

test('in a narrow cell, long phrases are cut into words, at a change of script and between words in katakana that are known', () => {
  const words = katakanaWords(['ゲートウェイの応答', 'タイムアウトとエラー', 'リクエスト', 'サーバーを待つ']);
  for (const [title, pieces] of [
    ['一時的リダイレクト', ['一時的', 'リダイレクト']],
    ['サーバー内部エラー', ['サーバー', '内部', 'エラー']],
    ['ゲートウェイタイムアウト', ['ゲートウェイ', 'タイムアウト']],
    ['条件付きリクエストが必要', ['条件付き', 'リクエストが', '必要']],
    ['HTTPSポートへの平文HTTP', ['HTTPS', 'ポートへの', '平文HTTP']],
    ['ネゴシエーション', ['ネゴシエーション']],
    ['未実装', ['未実装']],
  ] as const)
    assert.deepEqual(narrowPhrasesOf(title, 'ja', words), pieces);
});
