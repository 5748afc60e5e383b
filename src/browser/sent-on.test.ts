import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withOwn } from './sent-on.ts';

test('a reader who is sent on keeps their query and their fragment', () => {
  const on = (href: string, search: string, hash: string) => withOwn(`https://example.org/en/${href}`, { search, hash });
  assert.equal(on('search/?q=UF', '?from=grafana', ''), 'https://example.org/en/search/?q=UF&from=grafana');
  assert.equal(on('codes/503/#envoy', '', '#nginx'), 'https://example.org/en/codes/503/#nginx');
  assert.equal(on('codes/503/#envoy', '?a=%20b', ''), 'https://example.org/en/codes/503/?a=%20b#envoy');
  assert.equal(on('codes/503/', '', ''), 'https://example.org/en/codes/503/');
});
