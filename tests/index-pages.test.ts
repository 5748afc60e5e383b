/** The index pages show every code they should, in numeric order, with name and summary. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { CLASSES, classOf } from '../src/model/code.ts';
import { readContent } from '../src/content/read.ts';
import type { Meaning } from '../src/content/schema.ts';
import { LANGS, type Lang } from '../src/languages.ts';
import { plain } from '../src/text/prose.ts';
import { mainText } from '../scripts/lib/built-site.ts';

const { meanings, categories, senders } = readContent('.');
const all = [...meanings].map(([id, { data }]) => ({ sender: id.split('/')[0], meaning: data! }));

/** Checks one index page against the meanings it should list. */
/** The place of a code's class; the page of all codes has a section for each. */
const place = (code: number) => CLASSES.indexOf(classOf(code));

function assertLists(path: string, lang: Lang, expected: { sender: string; meaning: Meaning }[]): void {
  const html = readFileSync(`dist/${lang}/${path}index.html`, 'utf8');
  const text = mainText(html);
  const listed = [...html.matchAll(/<a href="\/(?:ja|en)\/codes\/(\d+)\/#([a-z-]+)" class="phrases"/g)].map(
    ([, code, sender]) => `${sender}/${code}`,
  );
  const numbers = listed.map((id) => Number(id.split('/')[1]));
  assert.deepEqual(
    numbers,
    numbers.toSorted((a, b) => (path === 'codes/' ? place(a) - place(b) : 0) || a - b),
    `/${lang}/${path} is not in order`,
  );
  assert.deepEqual(listed.toSorted(), expected.map(({ sender, meaning }) => `${sender}/${meaning.code}`).toSorted(), `/${lang}/${path}`);
  for (const { meaning } of expected) {
    for (const words of [meaning.name[lang], plain(meaning.summary[lang])])
      assert.ok(text.includes(words), `/${lang}/${path} lacks "${words}"`);
  }
}

for (const lang of LANGS) {
  test(`/${lang}/codes/ lists every meaning`, () => assertLists('codes/', lang, all));

  test(`each class in ${lang} lists its codes`, () => {
    for (const codeClass of CLASSES) {
      const expected = all.filter(({ meaning }) => classOf(meaning.code) === codeClass);
      assert.ok(expected.length > 0, `${codeClass} has no code`);
      assertLists(`classes/${codeClass}/`, lang, expected);
    }
  });

  test(`each category in ${lang} lists its codes, and none is empty`, () => {
    for (const category of categories.keys()) {
      const expected = all.filter(({ meaning }) => meaning.category === category);
      assert.ok(expected.length > 0, `${category} has no code`);
      assertLists(`categories/${category}/`, lang, expected);
    }
  });

  test(`each sender in ${lang} lists its codes`, () => {
    for (const sender of senders.keys())
      assertLists(
        `senders/${sender}/`,
        lang,
        all.filter((entry) => entry.sender === sender),
      );
  });

  test(`the home page in ${lang} links every code once in its classes`, () => {
    const html = readFileSync(`dist/${lang}/index.html`, 'utf8');
    const linked = [...html.matchAll(/<a href="\/(?:ja|en)\/codes\/(\d+)\/"/g)].map(([, code]) => Number(code));
    assert.deepEqual(
      linked.toSorted((a, b) => a - b),
      [...new Set(all.map(({ meaning }) => meaning.code))].toSorted((a, b) => a - b),
    );
  });
}
