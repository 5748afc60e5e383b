/** The search answers what on-call engineers type; the floor is below what it does, so that it cannot sink unnoticed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileFor } from '../support/built-site.ts';
import { answered, measures, readQueries } from './measure.ts';

const queries = Object.values(readQueries('tests/search/queries.yaml')).flat();

test('there are at least 150 queries, each with pages that exist', () => {
  assert.ok(queries.length >= 150, `${queries.length} queries`);
  for (const { ask, on, finds } of queries)
    for (const page of finds) assert.ok(fileFor('dist', `/${on}/${page}/`), `${ask}: /${on}/${page}/ does not exist`);
});

test('the page that answers comes first for at least 92 of 100 queries, among three for 98, and something is always found', () => {
  const { 'success@1': first, 'success@3': three, 'no result': none } = measures(queries.map(answered));
  assert.ok(first >= 0.92 && three >= 0.98 && none <= 0.01, `first ${first}, three ${three}, none ${none}`);
});
