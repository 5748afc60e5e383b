/** A developer who adds a language is led to every place that has to change. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { before, describe, test } from 'node:test';
import { parse } from 'yaml';
import { TYPE_ERRORS_ALLOWED, tryLanguage, type Trial } from '../scripts/third-language.ts';
import { LANGS } from '../src/languages.ts';

/** The number of texts, or lists of texts, in a value of the content that exist in every language. */
function textsIn(value: unknown): number {
  if (value === null || typeof value !== 'object') return 0;
  const isText = LANGS.every((lang) => (value as Record<string, unknown>)[lang] !== undefined);
  // The words that the glossary rules out may be missing in a language.
  const parts = Object.entries(value).filter(([key]) => key !== 'avoid');
  return parts.reduce((sum, [, item]) => sum + textsIn(item), Number(isText));
}

describe('with a third language in the list', () => {
  let trial: Trial;
  before(async () => {
    if (!existsSync('.astro/types.d.ts')) execFileSync('node_modules/.bin/astro', ['sync']);
    trial = await tryLanguage('.', 'zh');
  });

  test(`at most ${TYPE_ERRORS_ALLOWED} places do not compile, the dictionaries among them`, () => {
    assert.ok(trial.typeErrors.length <= TYPE_ERRORS_ALLOWED, trial.typeErrors.join('\n'));
    assert.ok(trial.typeErrors.some((line) => line.startsWith('src/i18n/')));
  });

  test('the content check asks for every text by file and field, and finds nothing else wrong', () => {
    assert.deepEqual(trial.otherMistakes, []);
    const texts = globSync('content/**/*.yaml').reduce((sum, file) => sum + textsIn(parse(readFileSync(file, 'utf8'))), 0);
    const guides = globSync('content/guides/*/*.mdx').length;
    assert.ok(texts > 1000, `only ${texts} texts were counted`);
    assert.equal(trial.missingTexts.length, texts + guides);
    assert.ok(trial.missingTexts.some((line) => /^content\/codes\/http\/504\.yaml:\d+ {2}summary\.zh {2}is missing → write /.test(line)));
    assert.ok(trial.missingTexts.some((line) => line.includes('write content/guides/zh/errata.mdx')));
  });
});
