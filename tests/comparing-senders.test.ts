/** The built pages that compare senders say what the content says: collisions, equivalents, warnings, marks. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readContent } from '../src/content/read.ts';
import { LANGS } from '../src/languages.ts';
import { plain } from '../src/text/prose.ts';
import { mainText } from '../scripts/lib/built-site.ts';

/** Without spaces: a tag inside a sentence becomes one in the text of a page. */
const dense = (text: string) => text.replace(/\s+/g, '');

const { meanings, senders, warnings, categories, glossary } = readContent('.');
const all = [...meanings].map(([id, { data }]) => ({ id, sender: id.split('/')[0], ...data! }));
const byCode = Map.groupBy(all, ({ code }) => code);
const shared = [...byCode.values()].filter((list) => list.length > 1);
const page = (path: string) => readFileSync(`dist/${path}index.html`, 'utf8');

/** The part of a page from an id to the next of the same kind. */
const from = (html: string, start: string, next: RegExp) => {
  const begin = html.indexOf(start);
  assert.ok(begin >= 0, `${start} is missing`);
  const rest = html.slice(begin + start.length);
  return rest.slice(0, rest.search(next) >= 0 ? rest.search(next) : undefined);
};

for (const lang of LANGS) {
  test(`in ${lang}, a reader sees every number that several senders use, with the meaning of each sender`, () => {
    const html = page(`${lang}/collisions/`);
    assert.ok(shared.length > 20, `${shared.length} codes`);
    for (const list of shared) {
      const entry = from(html, `id="code-${list[0].code}"`, / id="code-\d/);
      for (const { sender, code, name } of list) {
        assert.ok(entry.includes(`/${lang}/codes/${code}/#${sender}"`), `${code} lacks ${sender}`);
        assert.ok(dense(mainText(`<main>${entry}</main>`)).includes(dense(name[lang])), `${code} lacks "${name[lang]}"`);
      }
    }
    assert.equal([...html.matchAll(/ id="code-\d+"/g)].length, shared.length, 'a code stands there that has one sender');
  });

  test(`in ${lang}, a reader sees which number each sender has for the same failure`, () => {
    const html = page(`${lang}/equivalents/`);
    const columns = [...html.matchAll(/<th scope="col"[^>]*>\s*<a href="[^"]*\/senders\/([a-z-]+)\/"/g)].map((match) => match[1]);
    let rows = 0;
    for (const category of categories.keys()) {
      const vendors = new Set(
        all.filter((meaning) => meaning.category === category && meaning.sender !== 'http').map(({ sender }) => sender),
      );
      assert.equal(html.includes(`<tr id="${category}"`), vendors.size > 1, category);
      if (vendors.size < 2) continue;
      rows += 1;
      const cells = [...from(html, `<tr id="${category}"`, /<\/tr>/).matchAll(/<td[^>]*>([\s\S]*?)<\/td>/g)].map(([, cell]) =>
        [...cell.matchAll(/\/codes\/(\d+)\/#/g)].map((match) => Number(match[1])),
      );
      const expected = columns.map((sender) =>
        all.filter((meaning) => meaning.category === category && meaning.sender === sender).map(({ code }) => code),
      );
      assert.deepEqual(
        cells,
        expected.map((codes) => codes.toSorted((a, b) => a - b)),
        category,
      );
    }
    assert.ok(rows >= 8 && columns.length >= 3, `${rows} rows, ${columns.length} columns`);
  });

  test(`in ${lang}, the dangerous numbers open with a warning, before the senders and their sections`, () => {
    for (const code of [423, 503, 509, 524, 533, 540, 567]) assert.ok(warnings.has(String(code)), `content/warnings/${code}.yaml`);
    for (const [code, { data }] of warnings) {
      const html = page(`${lang}/codes/${code}/`);
      const text = dense(mainText(html));
      const position = text.indexOf(dense(plain(data![lang])));
      assert.ok(position >= 0, `${code} has no warning`);
      const first = html.indexOf('class="choices');
      assert.ok(html.indexOf('role="note"') < first && first < html.indexOf('<section'), `${code}: the warning is not at the top`);
    }
  });

  test(`in ${lang}, a code with several senders opens with what to look for and where to go`, () => {
    for (const list of shared) {
      const choice = from(page(`${lang}/codes/${list[0].code}/`), 'id="senders"', /<\/nav>/);
      for (const { sender } of list) {
        assert.ok(choice.includes(`href="#${sender}"`), `${list[0].code} does not lead to ${sender}`);
        for (const { mark } of senders.get(sender)!.data!.evidence.slice(0, 2))
          assert.ok(dense(mainText(`<main>${choice}</main>`)).includes(dense(mark)), `${list[0].code} does not show ${mark}`);
      }
    }
  });

  test(`in ${lang}, the guide and the sender's own page show every mark`, () => {
    const guide = dense(mainText(page(`${lang}/guides/who-sent-it/`)));
    for (const [id, { data }] of senders) {
      const own = dense(mainText(page(`${lang}/senders/${id}/`)));
      for (const evidence of data!.evidence)
        for (const text of [guide, own])
          assert.ok(text.includes(dense(evidence.mark)) && text.includes(dense(plain(evidence[lang]))), `${id}: ${evidence.mark}`);
    }
  });

  test(`in ${lang}, the glossary explains every term`, () => {
    const text = dense(mainText(page(`${lang}/glossary/`)));
    assert.ok(glossary.size > 30);
    for (const [id, { data }] of glossary)
      assert.ok(text.includes(dense(data!.term[lang])) && text.includes(dense(plain(data!.definition[lang]))), id);
  });
}
