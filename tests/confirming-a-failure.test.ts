/** The built pages print the checks of the content, each once per page, with how to read the output. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageAt, shows } from '../scripts/lib/built-site.ts';
import { LANGS, type Lang } from '../src/languages.ts';
import { plain } from '../src/text/prose.ts';
import { meanings, model } from './support/content.ts';

const byCode = Map.groupBy(meanings, ({ code }) => code);

/** The `<main>` of a code's page. */
const mainOf = (lang: Lang, code: number): Element => pageAt('dist', `/${lang}/codes/${code}/`).document.querySelector('main')!;

for (const lang of LANGS) {
  test(`in ${lang}, every check of a code is printed with its command and findings, and no command twice`, () => {
    for (const [code, list] of byCode) {
      const main = mainOf(lang, code);
      const ids = new Set(list.flatMap(({ checks }) => checks));
      for (const id of ids) {
        const { command, findings } = model.checks.get(id)!;
        assert.ok(shows(main, command), `${code}: ${id} is not printed`);
        for (const finding of findings) {
          for (const part of finding.expect.filter((part) => !part.includes('{code}')))
            assert.ok(shows(main, part), `${code}: ${id} lacks ${part}`);
          if (!finding[lang].includes('{code}')) assert.ok(shows(main, plain(finding[lang])), `${code}: ${id} does not explain`);
        }
      }
      assert.equal(main.querySelectorAll('pre').length, ids.size, `${code} prints a command twice`);
      assert.ok(!shows(main, '{code}'), `${code} shows a placeholder`);
    }
  });

  test(`in ${lang}, a code without a command says what shows it`, () => {
    for (const { id, code, evidence } of meanings) if (evidence) assert.ok(shows(mainOf(lang, code), plain(evidence[lang])), id);
  });

  test(`in ${lang}, what sets a code apart from its neighbors is on its page`, () => {
    for (const { id, code, differs } of meanings)
      for (const difference of differs) assert.ok(shows(mainOf(lang, code), plain(difference[lang])), `${id} against ${difference.from}`);
  });
}
