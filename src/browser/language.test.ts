import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseLanguage } from './language.ts';

const readers: { wanted: (string | null)[]; gets: string }[] = [
  { wanted: [null, 'ja-JP', 'en-US'], gets: 'ja' },
  { wanted: ['en', 'ja'], gets: 'en' },
  { wanted: [null, 'fr-FR', 'JA'], gets: 'ja' },
  { wanted: [null, 'de', 'zh-TW'], gets: 'en' },
  { wanted: ['', 'x', '../ja'], gets: 'en' },
  { wanted: [], gets: 'en' },
];
for (const { wanted, gets } of readers) {
  test(`a reader of ${wanted.join(', ') || 'nothing'} gets ${gets}`, () => assert.equal(chooseLanguage(wanted, ['ja', 'en']), gets));
}
