/** A reader gets the first of their languages that the site has. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseLanguage } from './language.ts';

const readers: { preferred: (string | null)[]; expected: string }[] = [
  { preferred: [null, 'ja-JP', 'en-US'], expected: 'ja' },
  { preferred: ['en', 'ja'], expected: 'en' },
  { preferred: [null, 'fr-FR', 'JA'], expected: 'ja' },
  { preferred: [null, 'de', 'zh-TW'], expected: 'en' },
  { preferred: ['', 'x', '../ja'], expected: 'en' },
  { preferred: [], expected: 'en' },
];
for (const { preferred, expected } of readers) {
  test(`a reader of ${preferred.join(', ') || 'nothing'} gets ${expected}`, () =>
    assert.equal(chooseLanguage(preferred, ['ja', 'en']), expected));
}
