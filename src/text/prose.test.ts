/** Prose of the content becomes HTML with nothing but code spans and links. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inline, paragraphs, plain } from './prose.ts';

test('an empty line separates paragraphs', () => {
  assert.equal(paragraphs('One.\n\nTwo.', 'en'), '<p>One.</p>\n<p>Two.</p>\n');
});

test('a link to a code leads to the section of its sender in the page’s language', () => {
  assert.equal(inline('[504](code:http/504)を参照。', 'ja'), '<a href="/ja/codes/504/#http">504</a>を参照。');
});

test('a link to a guide leads to the guide in the page’s language', () => {
  assert.equal(inline('See [1xxx](guide:cloudflare-1xxx).', 'en'), 'See <a href="/en/guides/cloudflare-1xxx/">1xxx</a>.');
});

test('nothing but code spans and links to codes and guides becomes HTML', () => {
  assert.equal(inline('`Allow: <method>`', 'en'), '<code>Allow: &lt;method&gt;</code>');
  assert.equal(inline('<b>x</b> **y** [z](javascript:alert(1))', 'en'), '&lt;b&gt;x&lt;/b&gt; **y** [z](javascript:alert(1))');
  assert.equal(inline('[z](https://example.com)', 'en'), '[z](https://example.com)');
});

test('a description is plain text', () => {
  assert.equal(plain('Read `Allow`\n([405](code:http/405)).'), 'Read Allow (405).');
});
