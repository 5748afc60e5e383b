/** The index pages list every code they should, in numeric order, with name and summary. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attributeValues, pageAt, shows } from '../scripts/lib/built-site.ts';
import { LANGS, type Lang } from '../src/languages.ts';
import { CLASSES, classOf, type CodeMeaning } from '../src/model/code.ts';
import { plain } from '../src/text/prose.ts';
import { ascending, meanings, model } from './support/content.ts';

/** The position of a code's class in the order of classes, in which the page of all codes has its sections. */
const classIndex = (code: number) => CLASSES.indexOf(classOf(code));

/**
 * Checks one index page against the meanings it should list.
 *
 * @param path its address without the language, such as `classes/5xx/`
 */
function assertLists(path: string, lang: Lang, expected: CodeMeaning[]): void {
  const main = pageAt('dist', `/${lang}/${path}`).document.querySelector('main')!;
  const listed = attributeValues(main, 'href')
    .map((href) => /\/codes\/(\d+)\/#([a-z-]+)$/.exec(href))
    .filter((match) => match !== null)
    .map(([, code, sender]) => ({ code: Number(code), id: `${sender}/${code}` }));
  const byClass = path === 'codes/';
  assert.deepEqual(
    listed,
    listed.toSorted((a, b) => (byClass ? classIndex(a.code) - classIndex(b.code) : 0) || a.code - b.code),
    `/${lang}/${path} is not in order`,
  );
  assert.deepEqual(listed.map(({ id }) => id).toSorted(), expected.map(({ id }) => id).toSorted(), `/${lang}/${path}`);
  for (const { name, summary } of expected)
    for (const text of [name[lang], plain(summary[lang])]) assert.ok(shows(main, text), `/${lang}/${path} lacks "${text}"`);
}

for (const lang of LANGS) {
  test(`/${lang}/codes/ lists every meaning`, () => assertLists('codes/', lang, meanings));

  test(`each class in ${lang} lists its codes`, () => {
    for (const codeClass of CLASSES) {
      const expected = meanings.filter(({ code }) => classOf(code) === codeClass);
      assert.ok(expected.length > 0, `${codeClass} has no code`);
      assertLists(`classes/${codeClass}/`, lang, expected);
    }
  });

  test(`each category in ${lang} lists its codes, and none is empty`, () => {
    for (const id of model.categories.keys()) {
      const expected = meanings.filter(({ category }) => category === id);
      assert.ok(expected.length > 0, `${id} has no code`);
      assertLists(`categories/${id}/`, lang, expected);
    }
  });

  test(`each sender in ${lang} lists its codes`, () => {
    for (const id of model.senders.keys()) {
      const expected = meanings.filter(({ sender }) => sender === id);
      assertLists(`senders/${id}/`, lang, expected);
    }
  });

  test(`the home page in ${lang} links every code once in its classes`, () => {
    const linked = attributeValues(pageAt('dist', `/${lang}/`).document, 'href')
      .map((href) => /\/codes\/(\d+)\/$/.exec(href)?.[1])
      .filter((code) => code !== undefined)
      .map(Number);
    assert.deepEqual(
      linked.toSorted((a, b) => a - b),
      ascending(meanings.map(({ code }) => code)),
    );
  });
}
