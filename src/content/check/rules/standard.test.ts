/** Reason phrases, caching and header fields are the standards' to define. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportsOf } from '../testing.ts';
import { cachingIsTheStandards, fieldsAreTheStandards, phraseIsTheStandards } from './standard.ts';

test('a standard code without its reason phrase is reported, and a vendor’s with one', () => {
  const meanings = { 'http/1': {}, 'http/2': { phrase: 'OK' }, 'nginx/1': {}, 'nginx/2': { phrase: 'OK' } };
  assert.deepEqual(reportsOf(phraseIsTheStandards, { meanings }), [
    'http/1 phrase: is missing',
    'nginx/2 phrase: belongs to the standards, and this is a code of a vendor',
  ]);
});

test('a standard code without caching is reported, and a vendor’s with it', () => {
  const meanings = { 'http/1': {}, 'http/2': { caching: 'never' }, 'nginx/1': {}, 'nginx/2': { caching: 'never' } };
  assert.deepEqual(reportsOf(cachingIsTheStandards, { meanings }), [
    'http/1 caching: is missing',
    'nginx/2 caching: belongs to the standards, and this is a code of a vendor',
  ]);
});

test('header fields of a vendor’s code are reported', () => {
  const meanings = { 'http/1': { fields: [{}] }, 'nginx/1': { fields: [] }, 'nginx/2': { fields: [{}] } };
  assert.deepEqual(reportsOf(fieldsAreTheStandards, { meanings }), [
    'nginx/2 fields: belongs to the standards, and this is a code of a vendor',
  ]);
});
