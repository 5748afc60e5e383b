/** Each rule of style refuses its bad example and lets its good one through; what is accepted is still there. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { readContent } from '../../src/content/read.ts';
import { passagesOf, type Passage } from './passages.ts';
import { STYLE_RULES, styleProblems, type AcceptedHit } from './style.ts';

/** A field that a rule is about. */
const fieldFor = (fields: RegExp | undefined) =>
  ['meaning.x', 'summary.x', 'actions.0.x', 'causes.0.x', 'title.x', 'name.x'].find((field) => !fields || fields.test(field))!;
const passage = (lang: Passage['lang'], field: string, markup: string): Passage => ({
  lang,
  field,
  markup,
  text: markup,
  file: 'a.yaml',
  line: 1,
  sentences: true,
});

for (const [name, { lang, bad, good, fields }] of Object.entries(STYLE_RULES))
  test(`${name}: "${bad}" is refused, "${good}" is not`, () => {
    const problemsOf = (text: string) =>
      styleProblems([passage(lang, fieldFor(fields), text)], []).map(({ message }) => message.split(':')[0]);
    assert.ok(problemsOf(bad).includes(name), String(problemsOf(bad)));
    assert.ok(!problemsOf(good).includes(name), String(problemsOf(good)));
  });

test('a rule about a field leaves other fields alone', () => {
  assert.deepEqual(styleProblems([passage('en', 'summary.en', 'Whether ranges are served')], []), []);
});

test('an accepted hit is let through at its place and nowhere else', () => {
  const hit = passage('en', 'summary.en', 'It is no failure.');
  const accepted: AcceptedHit = { rule: 'notANotNo', file: 'a.yaml', field: 'summary.en', because: 'A quotation.' };
  assert.deepEqual(styleProblems([hit], [accepted]), []);
  assert.equal(styleProblems([hit], [{ ...accepted, field: 'meaning.en' }]).length, 1);
});

test('every accepted hit is still there', () => {
  const passages = passagesOf(readContent('.'));
  const accepted = parse(readFileSync('scripts/prose-lint/accepted.yaml', 'utf8')) as AcceptedHit[];
  for (const { rule, file, field, because } of accepted) {
    assert.ok(because.length > 10, `${file} ${field} has no reason`);
    const hits = styleProblems(passages, []).filter(
      ({ passage: hit, message }) => hit.file === file && hit.field === field && message.startsWith(`${rule}:`),
    );
    assert.equal(hits.length, 1, `${rule} finds nothing in ${file} ${field}; remove it from accepted.yaml`);
  }
});
