import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Content, Entry } from './read.ts';
import { staleCitations } from './stale.ts';

const entry = (file: string, ...days: string[]) =>
  ({
    file,
    raw: {},
    lineOf: () => 7,
    data: { sources: days.map((checked) => ({ source: 'rfc9110', locator: '§15', checked })) },
  }) as unknown as Entry<never>;
const content = {
  meanings: new Map([['http/200', entry('a.yaml', '2026-11-23', '2026-01-01')]]),
  senders: new Map([['http', entry('b.yaml', '2025-12-31')]]),
  uncovered: new Map(),
  clients: new Map(),
  fields: new Map(),
  recipes: new Map(),
  guides: new Map(),
} as unknown as Content;

test('an editor finds the facts that were checked longest ago, with file and line', () => {
  const stale = staleCitations(content, new Date('2026-11-24T12:00:00Z'), 180);
  assert.deepEqual(
    stale.map(({ file, line, checked, age }) => [file, line, checked, age]),
    [
      ['b.yaml', 7, '2025-12-31', 328],
      ['a.yaml', 7, '2026-01-01', 327],
    ],
  );
});

test('a fact that is exactly as old as allowed is fresh', () => {
  assert.equal(staleCitations(content, new Date('2026-11-24T12:00:00Z'), 328).length, 0);
});
