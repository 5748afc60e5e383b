/** A citation leads to the section that it names. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citationUrl } from './citations.ts';
import type { Source } from '../content/schema.ts';

const rfc: Source = {
  title: 'RFC 9110',
  publisher: 'IETF',
  url: 'https://www.rfc-editor.org/rfc/rfc9110.html',
  language: 'en',
  secondary: false,
  sectionAnchor: 'section-',
};

test('a section of a document with section anchors is linked deep', () => {
  assert.equal(citationUrl(rfc, '§15.6.5'), 'https://www.rfc-editor.org/rfc/rfc9110.html#section-15.6.5');
});

test('every other locator leads to the document', () => {
  assert.equal(citationUrl(rfc, '504'), rfc.url);
  assert.equal(citationUrl({ ...rfc, sectionAnchor: undefined }, '§1'), rfc.url);
});
