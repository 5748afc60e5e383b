/** Text that readers cannot see, cannot read or should not see yet is reported. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportsOf } from '../testing.ts';
import { sentencesEnd, textIsFinished, textIsInItsLanguage, textIsShort, textIsVisible } from './text.ts';

for (const [name, character, point] of [
  ['a zero-width space', '\u200B', 'U+200B'],
  ['a right-to-left override', '\u202E', 'U+202E'],
  ['a bell', '\u0007', 'U+0007'],
  ['a byte order mark inside a text', '\uFEFF', 'U+FEFF'],
] as const)
  test(`${name} is reported by its number`, () => {
    assert.deepEqual(
      reportsOf(textIsVisible, { categories: { c: { title: { en: `a${character}b` } } }, guides: { 'en/g': `x${character}y` } }),
      [`c title.en: contains the invisible character ${point}`, `en/g:3: contains the invisible character ${point}`],
    );
  });

test('half of a surrogate pair, which YAML can escape, is reported by its number', () => {
  assert.deepEqual(reportsOf(textIsVisible, { categories: { c: { title: { en: 'a\uD800' } } } }), [
    'c title.en: contains the invisible character U+D800',
  ]);
});

test('a replacement character is reported; line breaks, tabs and full-width spaces are text', () => {
  const categories = { c: { title: { en: 'caf\uFFFD' }, intro: { ja: '行\n行\t行\u3000行' } } };
  assert.deepEqual(reportsOf(textIsVisible, { categories }), ['c title.en: contains the replacement character U+FFFD']);
});

test('Japanese in English text and the reverse are reported; code spans, labels and quotations are free', () => {
  const meanings = {
    'x/1': {
      name: { ja: 'Cloudflare', en: 'Cloudflare' },
      summary: { ja: 'The edge waits.', en: 'The エッジ waits.' },
      meaning: { ja: '`curl`を使います。', en: 'The log says `上流`.' },
      corrections: [{ because: { ja: 'x', en: 'It says 证书链.' } }],
      support: { ja: '502', en: '502' },
    },
  };
  assert.deepEqual(reportsOf(textIsInItsLanguage, { meanings }), [
    'x/1 summary.ja: is in Latin letters only',
    'x/1 summary.en: holds "エ", which is not of this language',
  ]);
});

test('a paragraph of a guide in the wrong language is reported, a quotation in code and a heading or cell of Latin letters is not', () => {
  const guides = {
    'ja/g': 'Only Latin letters.\n\n## Cloudflare\n\n| CDN |\n| --- |\n| Fastly |\n\n- `curl`を使います。\n',
    'en/g': 'The エッジ waits.\n\nThe log says `上流`.\n',
  };
  assert.deepEqual(reportsOf(textIsInItsLanguage, { guides }), [
    'ja/g:3: is in Latin letters only',
    'en/g:3: holds "エ", which is not of this language',
  ]);
});

test('what is left to do is reported, in entries and in guides', () => {
  const checks = { c: { note: { en: 'TODO write this.' } }, d: { note: { en: 'To do so, wait.' } } };
  assert.deepEqual(reportsOf(textIsFinished, { checks, guides: { 'en/g': 'Lorem ipsum dolor' } }), [
    'c note.en: holds "TODO"',
    'en/g:3: holds "Lorem ipsum"',
  ]);
});

test('a name with a full stop, a summary of two sentences and a sentence without an end are reported', () => {
  const meaning = (data: object) => ({
    name: { ja: '名前', en: 'Name' },
    summary: { ja: '待ちます。', en: 'It waits.' },
    meaning: { ja: '待ちます。', en: 'It waits (a little).' },
    causes: [],
    actions: [],
    differs: [],
    ...data,
  });
  const meanings = {
    'x/1': meaning({}),
    'x/2': meaning({ name: { ja: '名前。', en: 'Name.' } }),
    'x/3': meaning({ summary: { ja: '待ちます。終わります。', en: 'It waits' } }),
    'x/4': meaning({ causes: [{ ja: '遅いため', en: 'Is it `slow`?' }] }),
  };
  assert.deepEqual(reportsOf(sentencesEnd, { meanings }), [
    'x/2 name.ja: ends with a full stop',
    'x/2 name.en: ends with a full stop',
    'x/3 summary.ja: has 2 sentences',
    'x/3 summary.en: does not end as a sentence',
    'x/4 causes[0].ja: does not end as a sentence',
  ]);
});

test('a name or a text that is too long for its place is reported', () => {
  const meanings = {
    'x/1': { name: { en: 'n'.repeat(60) }, summary: { en: 's'.repeat(201) }, limits: [{ name: { en: 'n'.repeat(90) } }] },
    'x/2': { name: { en: 'n'.repeat(61) }, meaning: { en: 'm'.repeat(1501) } },
  };
  assert.deepEqual(reportsOf(textIsShort, { meanings, senders: { a: { short: { ja: 's'.repeat(21) } } } }), [
    'x/1 summary.en: has 201 characters',
    'x/2 name.en: has 61 characters',
    'x/2 meaning.en: has 1501 characters',
    'a short.ja: has 21 characters',
  ]);
});
