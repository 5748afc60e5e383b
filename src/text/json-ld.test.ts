/** What a page says of itself to search engines; tests/read-by-programs.test.ts holds it to the types of schema.org. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jsonLdOf } from './json-ld.ts';

const above = [{ text: 'Codes', url: 'https://example.org/en/codes/' }];

test('an article has its title and the way to it, a list the way alone', () => {
  const { '@graph': graph } = JSON.parse(jsonLdOf({ article: '524', above })) as { '@graph': unknown[] };
  const way = {
    '@type': 'BreadcrumbList',
    itemListElement: [{ '@type': 'ListItem', position: 1, name: 'Codes', item: 'https://example.org/en/codes/' }],
  };
  assert.deepEqual(graph, [{ '@type': 'TechArticle', headline: '524' }, way]);
  assert.deepEqual(JSON.parse(jsonLdOf({ above })), { '@context': 'https://schema.org', '@graph': [way] });
  assert.equal(jsonLdOf({ article: 'A', above: [] }).includes('BreadcrumbList'), false);
});

test('no text ends the element that it is in', () => {
  const text = jsonLdOf({ article: '</script><script>alert(1)</script><!--', above });
  assert.ok(!text.includes('<'));
  assert.equal((JSON.parse(text) as { '@graph': { headline: string }[] })['@graph'][0].headline, '</script><script>alert(1)</script><!--');
});
