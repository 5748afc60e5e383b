/** A page as Markdown says what the content says, whatever is in it, when a reader of Markdown parses it. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { LANGS } from '../languages.ts';
import { code, command, heading, list, paragraph, prose, sentence, table, type Reader } from './nodes.ts';
import { hasMarkdown, markdownOf, markdownPages, written } from './pages.ts';

const reader: Reader = { lang: 'en', site: new URL('https://example.org') };
const parsed = (markdown: string) => fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

/** What a tree says and how, without where: types with their texts, marks of emphasis and links, adjacent texts as one. */
function told(node: Nodes | RootContent): unknown {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return `${node.type}:${node.value}`;
  if (!('children' in node)) return node.type;
  const children = merged(node.children as PhrasingContent[]).map(told);
  const of = node.type === 'heading' ? node.depth : node.type === 'link' ? node.url : node.type === 'list' ? !!node.ordered : '';
  return [node.type, of, ...children];
}

/** An address that stands in a text, which GitHub's Markdown makes a link, is that text. */
function withoutAutolink(node: PhrasingContent): PhrasingContent {
  if (node.type !== 'link' || node.children.length !== 1 || node.children[0].type !== 'text') return node;
  const [child] = node.children;
  return ['', 'http://', 'mailto:'].some((scheme) => node.url === scheme + child.value) ? child : node;
}

/** Texts that follow each other as one, as a parser has them. */
function merged(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (const node of nodes.map(withoutAutolink)) {
    const last = result.at(-1);
    if (node.type === 'text' && last?.type === 'text') result[result.length - 1] = { type: 'text', value: last.value + node.value };
    else result.push(node);
  }
  return result;
}

/** Text that means something in Markdown, in HTML, or to a program that renders either. */
const HOSTILE = [
  '*not* **emphasized** _at_ __all__ ~~nor~~ this',
  '<script>alert(1)</script> <!-- --> &lt; &#42;',
  '[a](https://example.com) ![b](c) <https://example.com> [d]: e',
  '# no heading',
  '- no item',
  '1. no item',
  '1) no item',
  '> no quote',
  '--- | --- : a | b',
  '``` no fence',
  'a \\ b \\* c \\',
  '`UF` beside ``',
  'Setext\n===',
  '| a | b |\n| - | - |',
  '[ ] [x] no task',
  'see www.example.com, https://example.com/a_b_c and a@example.com',
  '日本語の**強調**と*記号*、＊全角',
  '+ no item',
  'C:\\Program Files\\',
  'a{b}c ${d}',
];

describe('text of the content', () => {
  for (const text of HOSTILE)
    test(`stays text: ${JSON.stringify(text)}`, () => {
      const nodes = [
        heading(2, text.replaceAll('\n', ' ')),
        paragraph(text),
        list([text, [text, code('x')]]),
        table([text.replaceAll('\n', ' ')], [[text.replaceAll('\n', ' ')]]),
      ];
      assert.deepEqual(told(parsed(written(nodes))), told({ type: 'root', children: nodes }));
    });

  test('stays as it is in code, also with backticks and bars', () => {
    const nodes = [
      paragraph([code('a `b` ``c`` |'), ' ', code('<hr><center>nginx')]),
      table([code('a|b')], [[code('`|`')]]),
      command("curl -H 'a: b' \\\n  https://www.example.com/ | grep '```'"),
    ];
    assert.deepEqual(told(parsed(written(nodes))), told({ type: 'root', children: nodes }));
  });

  test('keeps its code spans, and its links lead to whole addresses', () => {
    const markdown = written([...prose('Read `Allow: *`, see [504](code:http/504).\n\nSee [1xxx](guide:cloudflare-1xxx).', reader)]);
    assert.equal(
      markdown,
      'Read `Allow: *`, see [504](https://example.org/en/codes/504/#http).\n\nSee [1xxx](https://example.org/en/guides/cloudflare-1xxx/).\n',
    );
    assert.deepEqual(sentence('a', reader), [{ type: 'text', value: 'a' }]);
  });
});

describe('every page', () => {
  for (const lang of LANGS) {
    const local: Reader = { ...reader, lang };
    test(`in ${lang} is read as it was written, in as many words`, () => {
      const pages = markdownPages(lang);
      assert.ok(pages.length > 150);
      for (const page of pages) {
        const tree = parsed(markdownOf(page, local));
        const [, , ...blocks] = tree.children;
        const body = page.body(local);
        assert.deepEqual(blocks.slice(blocks.length - body.length).map(told), body.map(told), page.url);
      }
    });
  }

  test('has its title once, and leads to the other pages right below it', () => {
    for (const page of markdownPages('en')) {
      const [title, note] = parsed(markdownOf(page, reader)).children;
      assert.deepEqual(told(title), ['heading', 1, `text:${page.title}`]);
      assert.equal(note.type, 'blockquote');
      assert.match(markdownOf(page, reader).slice(0, 600), /\(https:\/\/example\.org\/llms\.txt\)/);
    }
  });

  test('has letters where a letter is, and no number in its place', () => {
    for (const lang of LANGS)
      for (const page of markdownPages(lang)) assert.doesNotMatch(markdownOf(page, { lang, site: reader.site }), /.{0,20}&#x/, page.url);
  });

  test('that leads to facts and holds none has no Markdown form', () => {
    assert.ok(hasMarkdown('/ja/codes/504/', 'ja'));
    for (const url of ['/ja/', '/ja/search/', '/ja/offline/', '/en/codes/504/']) assert.ok(!hasMarkdown(url, 'ja'), url);
  });
});
