/** A reference to something that does not exist, or is named twice, is reported where it is written. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportsOf } from '../testing.ts';
import {
  categoryExists,
  codeIsFileName,
  differencesExist,
  fieldIsOfASender,
  listedEntriesExist,
  senderExists,
  senderIdIsFree,
} from './references.ts';

test('a code below an unknown sender is reported, whatever its file holds', () => {
  assert.deepEqual(reportsOf(senderExists, { senders: { http: {} }, meanings: { 'http/504': {}, 'htpp/504': {} } }), [
    'htpp/504: belongs to the unknown sender "htpp"',
  ]);
});

test('a code that differs from its file name is reported; one that is not a number is left to the schema', () => {
  const meanings = { 'http/504': { code: 504 }, 'http/505': { code: 504 }, 'http/506': { code: 'x' }, 'http/507': {} };
  assert.deepEqual(reportsOf(codeIsFileName, { meanings }), ['http/505 code: is 504, but the file is named 505']);
});

test('an unknown category is reported', () => {
  const meanings = { 'http/504': { category: 'timeout' }, 'http/505': { category: 'tiemout' } };
  assert.deepEqual(reportsOf(categoryExists, { categories: { timeout: {} }, meanings }), [
    'http/505 category: is the unknown category "tiemout"',
  ]);
});

test('unknown entries of a list are reported, and the file itself', () => {
  const meanings = {
    'http/1': { related: ['http/2', 'http/1', 'http/3', 'http/2'], checks: ['dns', 'dsn', 'dns'], visitor: ['reload', 'relaod'] },
    'http/2': { related: [], checks: [], visitor: [] },
  };
  assert.deepEqual(reportsOf(listedEntriesExist, { checks: { dns: {} }, instructions: { reload: {} }, meanings }), [
    'http/1 related[1]: names the file itself',
    'http/1 related[2]: is the unknown code "http/3"',
    'http/1 checks[1]: is the unknown check "dsn"',
    'http/1 visitor[1]: is the unknown instruction "relaod"',
  ]);
});

test('a difference to an unknown code, or to the code itself, is reported', () => {
  const meanings = { 'http/1': { differs: [{ from: 'http/1' }, { from: 'http/2' }, { from: 'http/3' }] }, 'http/2': { differs: [] } };
  assert.deepEqual(reportsOf(differencesExist, { meanings }), [
    'http/1 differs[0].from: names the file itself',
    'http/1 differs[2].from: is the unknown code "http/3"',
  ]);
});

test('a sender whose id is a fragment of something else is reported', () => {
  const senders = { nginx: {}, 'nginx-fix': {}, 'nginx-plus': {}, content: {}, 'envoy-fix': {} };
  assert.deepEqual(reportsOf(senderIdIsFree, { senders }), [
    'nginx-fix: has the id "nginx-fix", a fragment of the sender before "-fix"',
    'content: has the id "content", which pages use for something else',
  ]);
});

test('a field of a log that belongs to no sender is reported', () => {
  const fields = { status: { sender: 'nginx' }, stauts: { sender: 'ngnix' } };
  assert.deepEqual(reportsOf(fieldIsOfASender, { senders: { nginx: {} }, fields }), ['stauts sender: is the unknown sender "ngnix"']);
});
