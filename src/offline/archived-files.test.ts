/** An archive holds what the pages of its language can load, and nothing that another language has alone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inOrder, isArchived } from './archived-files.ts';

const FILES: [path: string, archives: string][] = [
  ['index.html', 'ja-pages en-pages'],
  ['404.html', 'ja-pages en-pages'],
  ['codes/504/index.html', 'ja-pages en-pages'],
  ['ja/index.html', 'ja-pages'],
  ['ja/codes/504/index.html', 'ja-pages'],
  ['en/codes/504/index.html', 'en-pages'],
  ['ja/offline/index.html', 'ja-pages en-pages'],
  ['_astro/combobox-Chkx2Ywj.js', 'ja-pages en-pages'],
  ['ja/runbook.json', 'ja-pages'],
  ['search/synonyms.txt', 'ja-pages en-pages'],
  ['search/ja/pages.txt', 'ja-pages'],
  ['search/ja/said.txt', 'ja-pages en-pages'],
  ['headers.json', 'ja-pages en-pages'],
  ['favicon.svg', 'ja-pages en-pages'],
  ['pagefind/pagefind.js', 'ja-full-text en-full-text'],
  ['pagefind/pagefind-entry.json', 'ja-full-text en-full-text'],
  ['pagefind/fragment/ja_1234abc.pf_fragment', 'ja-full-text'],
  ['pagefind/pagefind.en_6c87beaafb.pf_meta', 'en-full-text'],
  ['pagefind/wasm.unknown.pagefind', 'ja-full-text en-full-text'],
  ['pagefind/wasm.en.pagefind', 'ja-full-text en-full-text'],
  ['og/ja/504.png', ''],
  ['sitemap-0.xml', ''],
  ['ja/codes/504.md', ''],
  ['llms.txt', ''],
  ['ja/llms-full.txt', ''],
  ['ja/feed.xml', ''],
  ['opensearch.ja.xml', ''],
  ['sw.js', ''],
  ['offline/ja-pages-0123456789abcdef.bin', ''],
  ['ja/codes/504/index.html.br', ''],
];

test('each file is in the archives that need it', () => {
  for (const [path, archives] of FILES) {
    const found = (['ja', 'en'] as const).flatMap((lang) =>
      (['pages', 'full-text'] as const).filter((kind) => isArchived(path, lang, kind)).map((kind) => `${lang}-${kind}`),
    );
    assert.equal(found.join(' '), archives, path);
  }
});

test('pages of codes are in the order of their numbers', () => {
  assert.deepEqual(inOrder(['ja/codes/504/', 'ja/codes/99/', 'favicon.svg']), ['favicon.svg', 'ja/codes/99/', 'ja/codes/504/']);
});
