/** What a log holds in place of a code leads to its meaning on the built site: by its page, or by the not-found page. */
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseHTML } from 'linkedom';
import { readContent } from '../src/content/read.ts';
import { modelOf } from '../src/model/index.ts';
import { meaningOf, readValues } from '../src/text/values-file.ts';
import { valueInPath } from '../src/text/field-value.ts';
import { meaningInMessage } from '../src/text/value-in-message.ts';
import { FIELD_MESSAGES, FIELD_VALUES } from './field-values.ts';

const file = readValues(readFileSync('dist/search/values.txt', 'utf8'));
/** Those with a page; the not-found page has a list of them. */
const codes = new Set(globSync('dist/codes/*/index.html').map((page) => Number(page.split(/[/\\]/)[2])));
const documentAt = (path: string) => parseHTML(readFileSync(`dist/${path}index.html`, 'utf8')).document;

/** The address below the home page of English that a value leads to; empty where the site says that it has none. */
function placeOf(typed: string): string {
  const value = valueInPath(`/codes/${encodeURIComponent(typed)}`) ?? '';
  const page = `codes/${value}/`;
  if (!existsSync(`dist/${page}index.html`)) return meaningOf(value, file) ?? meaningInMessage(value, file, codes) ?? '';
  return documentAt(page).querySelector('[data-go][hreflang=en]')!.getAttribute('href')!.replace('/en/', '');
}

test(`${Object.keys(FIELD_VALUES).length} values each lead to their meaning, or to what says that there is none`, () => {
  const found = Object.fromEntries(Object.keys(FIELD_VALUES).map((value) => [value, placeOf(value)]));
  assert.deepEqual(found, FIELD_VALUES);
  assert.ok(Object.keys(FIELD_VALUES).length >= 150);
});

test(`${Object.keys(FIELD_MESSAGES).length} messages of strangers lead to the meaning of what they hold, or to what says that there is none`, () => {
  const found = Object.fromEntries(Object.keys(FIELD_MESSAGES).map((value) => [value, placeOf(value)]));
  assert.deepEqual(found, FIELD_MESSAGES);
});

test('the page and the fragment that a value leads to exist', () => {
  const places = new Set([...file.values, ...file.patterns].map(([, path]) => path).filter((path) => !path.includes('?')));
  const missing = [...places].filter((place) => {
    const [path, fragment] = place.split('#');
    return !existsSync(`dist/en/${path}index.html`) || (fragment && !documentAt(`en/${path}`).getElementById(fragment));
  });
  assert.deepEqual(missing, []);
});

test('a value has a page of its own as soon as the content has it', () => {
  const { codes, meanings } = modelOf(readContent('.'));
  const pages = new Set(globSync('dist/codes/*/index.html').map((page) => page.split(/[/\\]/)[2]));
  for (const { code } of codes) assert.ok(pages.has(String(code)));
  for (const { signals } of meanings) for (const signal of signals) assert.ok(pages.has(signal), signal);
});

test('pages of values are not indexed, and differ in more than their case', () => {
  const pages = globSync('dist/codes/*/index.html').filter((page) => !/[/\\]\d{1,3}[/\\]/.test(page));
  for (const page of pages) assert.match(readFileSync(page, 'utf8'), /<meta name="robots" content="noindex"/, page);
  const sitemap = readFileSync('dist/sitemap-0.xml', 'utf8');
  assert.doesNotMatch(sitemap, /\/codes\/UF\//);
  assert.equal(new Set(pages.map((page) => page.toLowerCase())).size, pages.length, 'two pages have one name on some systems');
});
