/** The built pages that compare senders say what the content says: collisions, equivalents, warnings, marks. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attributeValues, pageAt, shows } from '../scripts/lib/built-site.ts';
import { dictionary } from '../src/i18n/index.ts';
import { LANGS } from '../src/languages.ts';
import { plain } from '../src/text/prose.ts';
import { ascending, meanings, model } from './support/content.ts';

const { senders, warnings, categories, glossary } = model;
/** The meanings of each code that several senders use. */
const sharedCodes = [...Map.groupBy(meanings, ({ code }) => code).values()].filter((list) => list.length > 1);

/** The document of a page. */
const documentAt = (path: string) => pageAt('dist', path).document;

/** The first element that matches a selector; the test fails when there is none. */
function find(root: ParentNode, selector: string): Element {
  const element = root.querySelector(selector);
  assert.ok(element, `${selector} is missing`);
  return element;
}

/** The addresses of the links in a part of a page. */
const linksIn = (root: ParentNode) => attributeValues(root, 'href');

for (const lang of LANGS) {
  test(`in ${lang}, a reader sees every number that several senders use, with the meaning of each sender`, () => {
    const document = documentAt(`/${lang}/collisions/`);
    assert.ok(sharedCodes.length > 20, `${sharedCodes.length} codes`);
    for (const list of sharedCodes) {
      const entry = find(document, `#code-${list[0].code}`);
      for (const { sender, code, name } of list) {
        assert.ok(linksIn(entry).includes(`/${lang}/codes/${code}/#${sender}`), `${code} lacks ${sender}`);
        assert.ok(shows(entry, name[lang]), `${code} lacks "${name[lang]}"`);
      }
    }
    assert.equal(document.querySelectorAll('[id^="code-"]').length, sharedCodes.length, 'a code with one sender is listed');
  });

  test(`in ${lang}, a reader sees which number each sender has for the same failure`, () => {
    const document = documentAt(`/${lang}/equivalents/`);
    const columns = linksIn(find(document, 'thead tr')).map((href) => /\/senders\/([a-z-]+)\/$/.exec(href)![1]);
    const codesOf = (category: string, sender: string) =>
      ascending(meanings.filter((meaning) => meaning.category === category && meaning.sender === sender).map(({ code }) => code));
    const { again: words } = dictionary(lang);
    const answersIn = (category: string) =>
      (['yes', 'if-idempotent', 'after-change', 'no-need'] as const)
        .filter((again) => meanings.some((meaning) => meaning.category === category && meaning.retry.again === again))
        .map((again) => words[again]);
    const expected = [...categories]
      .toSorted(([, one], [, other]) => one.order - other.order)
      .map(([category]) => ({ category, answers: answersIn(category), cells: columns.map((sender) => codesOf(category, sender)) }))
      .filter(({ cells }) => cells.filter((codes, column) => codes.length > 0 && columns[column] !== 'http').length > 1);
    const rows = [...document.querySelectorAll('tbody tr')].map((row) => ({
      category: row.id,
      answers: [...find(row, 'td').querySelectorAll('li')].map(({ textContent }) => textContent.trim()),
      cells: [...row.querySelectorAll('td')]
        .slice(1)
        .map((cell) => linksIn(cell).map((href) => Number(/\/codes\/(\d+)\/#/.exec(href)![1]))),
    }));
    assert.deepEqual(rows, expected);
    assert.ok(rows.length >= 8 && columns.length >= 3, `${rows.length} rows, ${columns.length} columns`);
  });

  test(`in ${lang}, the dangerous numbers open with a warning, before the senders and their sections`, () => {
    for (const code of [423, 503, 509, 524, 533, 540, 567]) assert.ok(warnings.has(code), `content/warnings/${code}.yaml`);
    for (const [code, warning] of warnings) {
      const document = documentAt(`/${lang}/codes/${code}/`);
      assert.ok(shows(find(document, 'main [role=note]'), plain(warning[lang])), `${code} has no warning`);
      const order = [...document.querySelectorAll('[role=note], #senders, main section')].slice(0, 3);
      assert.deepEqual(
        order.map((element) => element.getAttribute('role') ?? (element.id === 'senders' ? 'senders' : element.localName)),
        ['note', 'senders', 'section'],
        `${code}: the warning is not at the top`,
      );
    }
  });

  test(`in ${lang}, a code with several senders opens with what to look for and where to go`, () => {
    for (const list of sharedCodes) {
      const choice = find(documentAt(`/${lang}/codes/${list[0].code}/`), 'nav[aria-labelledby=senders]');
      for (const { sender, code, retry } of list) {
        assert.ok(linksIn(choice).includes(`#${sender}`), `${list[0].code} does not lead to ${sender}`);
        const occurring = senders
          .get(sender)!
          .evidence.filter(({ codes, notCodes }) => (codes ? codes.includes(code) : !notCodes?.includes(code)));
        const card = find(choice, `a[href="#${sender}"]`);
        assert.deepEqual(
          [...card.querySelectorAll('code')].map(({ textContent }) => textContent.trim()),
          occurring.slice(0, 2).map(({ mark }) => mark),
          `${code} of ${sender}`,
        );
        assert.ok(shows(card, dictionary(lang).again[retry.again]), `${code} of ${sender} says ${retry.again}`);
      }
    }
  });

  test(`in ${lang}, the guide and the sender's own page show every mark`, () => {
    const guide = find(documentAt(`/${lang}/guides/who-sent-it/`), 'main');
    for (const [id, sender] of senders) {
      const own = find(documentAt(`/${lang}/senders/${id}/`), 'main');
      for (const evidence of sender.evidence)
        for (const part of [guide, own])
          assert.ok(shows(part, evidence.mark) && shows(part, plain(evidence[lang])), `${id}: ${evidence.mark}`);
    }
  });

  test(`in ${lang}, the glossary explains every term`, () => {
    const main = find(documentAt(`/${lang}/glossary/`), 'main');
    assert.ok(glossary.size > 30);
    for (const [id, { term, definition }] of glossary) assert.ok(shows(main, term[lang]) && shows(main, plain(definition[lang])), id);
  });
}
