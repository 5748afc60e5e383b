/** The built pages print the checks as they stand in the content, once per page, with how to read them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readContent } from '../src/content/read.ts';
import { LANGS } from '../src/languages.ts';
import { plain } from '../src/text/prose.ts';
import { mainText } from '../scripts/lib/built-site.ts';

/** Without spaces: a tag inside a sentence becomes one in the text of a page. */
const dense = (text: string) => text.replace(/\s+/g, '');

const { meanings, checks } = readContent('.');
const byCode = Map.groupBy(meanings, ([id]) => id.split('/')[1]);

for (const lang of LANGS) {
  test(`in ${lang}, every check of a code is printed with its command and findings, and no command twice`, () => {
    for (const [code, list] of byCode) {
      const html = readFileSync(`dist/${lang}/codes/${code}/index.html`, 'utf8');
      const text = dense(mainText(html));
      const ids = new Set(list.flatMap(([, { data }]) => data!.checks));
      for (const id of ids) {
        const { command, findings } = checks.get(id)!.data!;
        assert.ok(text.includes(dense(command)), `${code}: ${id} is not printed`);
        for (const finding of findings) {
          for (const part of finding.expect.filter((part) => !part.includes('{code}')))
            assert.ok(text.includes(dense(part)), `${code}: ${id} lacks ${part}`);
          if (!finding[lang].includes('{code}')) assert.ok(text.includes(dense(plain(finding[lang]))), `${code}: ${id} does not explain`);
        }
      }
      assert.equal([...html.matchAll(/<pre/g)].length, ids.size, `${code} prints a command twice`);
      assert.ok(!text.includes('{code}'), `${code} shows a placeholder`);
    }
  });

  test(`in ${lang}, a code without a command says what shows it`, () => {
    for (const [id, { data }] of meanings) {
      if (!data!.evidence) continue;
      const text = dense(mainText(readFileSync(`dist/${lang}/codes/${data!.code}/index.html`, 'utf8')));
      assert.ok(text.includes(dense(plain(data!.evidence[lang]))), id);
    }
  });

  test(`in ${lang}, what sets a code apart from its neighbors is on its page`, () => {
    for (const [id, { data }] of meanings) {
      const text = dense(mainText(readFileSync(`dist/${lang}/codes/${data!.code}/index.html`, 'utf8')));
      for (const difference of data!.differs) assert.ok(text.includes(dense(plain(difference[lang]))), `${id} against ${difference.from}`);
    }
  });
}
