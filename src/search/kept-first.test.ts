import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keptFirst } from './kept-first.ts';

const hit = (url: string) => ({ url, title: url.replace(/#.*/, ''), text: '' });

test('a hit that is shown keeps its place and its page, and may lead to a section', () => {
  const later = [hit('/en/codes/502/'), hit('/en/codes/504/#nginx'), hit('/en/glossary/')];
  assert.deepEqual(keptFirst([hit('/en/codes/504/')], later, 10), [later[1], later[0], later[2]]);
  assert.deepEqual(keptFirst([hit('/en/codes/404/')], later, 2), [hit('/en/codes/404/'), later[0]]);
});
