import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeMeaning } from '../model/code.ts';
import { signalsBeside } from './signals.ts';

test('a section lists the signals that its texts do not name', () => {
  const both = (text: string) => ({ ja: text, en: text });
  const meaning = {
    signals: ['UF', 'UR', 'reset{failure}', 'remote_reset', 'UH'],
    meaning: both('`UF` and `URX`'),
    causes: [both('`reset{failure}`')],
    actions: [both('')],
    retry: { because: both('`UH`') },
  } as unknown as CodeMeaning;
  assert.deepEqual(signalsBeside(meaning, 'en'), ['UR', 'remote_reset']);
});
