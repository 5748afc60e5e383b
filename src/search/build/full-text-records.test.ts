import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guideRecords } from './full-text-records.ts';

test('a guide falls into its sections, each with its address, its heading and plain text', () => {
  const html =
    '<main><article class="prose" data-pagefind-body><h1>Reading <wbr>errors</h1><p>A &lt;b&gt; &amp; an <code>X-Cache</code>.</p>' +
    '<h2 id="why">Why</h2><p>Because.</p><ul><li>One</li><li>Two</li></ul><p data-pagefind-ignore>Edit</p><h2 id="empty">Empty</h2></article><p>Not this</p></main>';
  assert.deepEqual(guideRecords('/en/guides/x/', 'en', html), [
    { url: '/en/guides/x/', language: 'en', content: 'A <b> & an X-Cache.', meta: { title: 'Reading errors' } },
    { url: '/en/guides/x/#why', language: 'en', content: 'Because. One Two', meta: { title: 'Reading errors – Why' } },
  ]);
});
