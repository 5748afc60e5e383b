/** What is copied says the same in every markup, whatever characters it has: parsers that others wrote read it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { convert } from '@asciidoctor/core';
import { DOMParser } from 'linkedom';
import MarkdownIt from 'markdown-it';
import textile from 'textile-js';
import { MARKUP_NAMES, writeLink, writeText, type MarkupName } from './markup.ts';
import type { Block } from './text.ts';

/** Texts with what any of the markups has a meaning for, and Japanese without spaces around it. */
const TEXTS = [
  'Envoy 503 No healthy upstream',
  'nginx 499 クライアントが切断',
  '*a* _b_ **c** __d__ ~~e~~ `f` ``g``',
  '[a](b) [[a>b]] ![a](b) <a> </p> <b>c</b>',
  '"a":b !a! @b@ %c% ^d^ ~e~ -f- +g+ ??h??',
  'link:b[c] a_ b__ `a`_ |c| {d} #e# ((f)) <<g>>',
  "it's 'a' -- b... (c) (r) (tm) -> <-",
  'a & b &amp; &#42; &lt;',
  'a \\ b \\* c',
  '# a',
  '- a',
  '1. a',
  '= a',
  ':a: b',
  '$(reboot) `reboot` %{http_code} ${a}',
];
const CODES = [
  'curl -sS',
  '`',
  '``a`',
  'a`b',
  '*a* _b_ @c@ |d| +e+ {f} <g> & "h" \'i\'',
  'UF,URX',
  '%RESPONSE_FLAGS%',
  '--a',
  "-w '%{http_code}\\n'",
];
const URLS = [
  'https://example.org/codes/503/#envoy',
  'https://example.org/a_b_/(c)/?d=e&f=*g*#h-_',
  'http://localhost:4321/en/search/?q=%E4%BE%8B+a',
];
const COMMAND =
  "curl -sS -o /dev/null \\\n  -w '%{http_code}\\n' 'https://www.example.com/?a=<b>&c=`d`' | grep -E '^a|b$' && echo \"*$x*\" # e_\n\n----\n  done";

/** What is stressed between letters, as in Japanese. */
const INSIDE_A_WORD = '再送';

/** What a reader sees of a text: for each block its words, and what in it is code, stressed, and a link. */
interface Seen {
  text: string;
  codes: string[];
  strong: string[];
  links: [text: string, url: string][];
}

const oneLine = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();

/** What a browser shows of HTML: its headings, paragraphs, items of lists, and pieces of code for a shell. */
function seenIn(html: string): Seen[] {
  const document = new DOMParser().parseFromString(`<!doctype html><html><body>${html}</body></html>`, 'text/html') as unknown as Document;
  return [...document.querySelectorAll('h1, h2, h3, h4, p, li, pre')]
    .filter((block) => !block.querySelector('p, li, pre'))
    .map((block) => {
      const texts = (selector: string) => [...block.querySelectorAll(selector)].map(({ textContent }) => textContent);
      const isCommand = block.localName === 'pre';
      return {
        text: isCommand ? block.textContent.replace(/^\n|\n$/g, '') : oneLine(block.textContent),
        codes: isCommand ? [] : texts('code, .literal').map(oneLine),
        strong: texts('strong').map(oneLine),
        links: [...block.querySelectorAll('a[href]')].map((link) => [oneLine(link.textContent), link.getAttribute('href')!]),
      };
    });
}

/** All of the above in every place where it may be. */
const BLOCKS: readonly Block[] = [
  ...TEXTS.map((text): Block => ({ kind: 'heading', line: [{ text, url: URLS[0] }], level: 1 })),
  ...TEXTS.map((text): Block => ({ kind: 'paragraph', line: [text] })),
  ...TEXTS.map((text, place): Block => ({
    kind: 'paragraph',
    line: ['前 ', { strong: text }, ' 中', { code: CODES[place % CODES.length] }, '後'],
  })),
  { kind: 'paragraph', line: ['前', { strong: INSIDE_A_WORD }, '後'] },
  ...CODES.map((code): Block => ({ kind: 'paragraph', line: ['Run', { code }, ' and ', { code }, '. '] })),
  ...URLS.map((url): Block => ({ kind: 'paragraph', line: ['See ', { text: 'a [b] <c>', url }, ' ', { text: url, url }] })),
  { kind: 'list', items: TEXTS.map((text) => [text]), isOrdered: false },
  { kind: 'paragraph', line: ['Then'] },
  { kind: 'list', items: CODES.map((code) => [{ strong: 'Site operator' }, ' ', { code }]), isOrdered: true },
  {
    kind: 'list',
    items: TEXTS.flatMap((text) => [
      [{ strong: text }, ': b'],
      [{ strong: text }, '：後'],
    ]),
    isOrdered: false,
  },
  { kind: 'command', command: COMMAND },
];

const partsOf = (block: Block) => (block.kind === 'list' ? block.items : block.kind === 'command' ? [] : [block.line]);
const EXPECTED: readonly Seen[] = BLOCKS.flatMap((block) =>
  block.kind === 'command'
    ? [{ text: block.command, codes: [], strong: [], links: [] }]
    : partsOf(block).map((line) => ({
        text: oneLine(
          line
            .map((part) => (typeof part === 'string' ? part : 'code' in part ? part.code : 'strong' in part ? part.strong : part.text))
            .join(''),
        ),
        codes: line.flatMap((part) => (typeof part !== 'string' && 'code' in part ? [part.code] : [])),
        strong: line.flatMap((part) => (typeof part !== 'string' && 'strong' in part ? [oneLine(part.strong)] : [])),
        links: line.flatMap((part): [string, string][] =>
          typeof part !== 'string' && 'url' in part ? [[oneLine(part.text), part.url]] : [],
        ),
      })),
);

/** Addresses that mean the same, whichever characters are percent-encoded. */
const sameUrls = (seen: readonly Seen[]): Seen[] =>
  seen.map((block) => ({ ...block, links: block.links.map(([text, url]) => [text, decodeURIComponent(new URL(url).href)]) }));

/** The blocks that a reader sees otherwise than they are. */
function different(
  seen: readonly Seen[],
  isCode: (text: string) => boolean = () => true,
  isStrong: (text: string) => boolean = () => true,
): { seen: Seen; expected: Seen }[] {
  const wanted = EXPECTED.map((block) => ({ ...block, codes: block.codes.filter(isCode), strong: block.strong.filter(isStrong) }));
  const [own, expected] = [sameUrls(seen), sameUrls(wanted)];
  const pairs = expected.map((each, place) => ({ seen: own[place], expected: each }));
  return pairs
    .filter((pair) => !isDeepStrictEqual(pair.seen, pair.expected))
    .concat(own.slice(expected.length).map((each) => ({ seen: each, expected: expected[0] })));
}

const READERS: Partial<Record<MarkupName, (text: string) => string | undefined | Promise<string>>> = {
  markdown: (text) => new MarkdownIt({ linkify: false }).render(text),
  html: (text) => text,
  asciiDoc: async (text) => String(await convert(text, {})),
  // Redmine leaves quotation marks as they are; this parser turns them into those of print. Where something stressed may end, Redmine knows
  // the punctuation of every language, and this parser that of English.
  textile: (text) =>
    textile
      .parse(text.replaceAll('*：', '*;;;'))
      .replaceAll(';;;', '：')
      .replace(/&#821[67];/g, "'"),
  restructuredText: (text) => {
    const { error, stdout, stderr } = spawnSync('rst2html5', ['--halt=2', '--no-doc-title', '--syntax-highlight=none'], {
      input: text,
      encoding: 'utf8',
    });
    if (error) return undefined;
    assert.equal(stderr, '');
    return stdout;
  },
};
for (const [name, render] of Object.entries(READERS))
  test(`${name}: a reader sees every text, piece of code, and link as it is`, async (context) => {
    const html = await render(writeText(BLOCKS, name as MarkupName));
    if (html === undefined) return context.skip('NOT RUN: docutils is missing (Debian: apt-get install python3-docutils)');
    const seen = seenIn(html);
    // reStructuredText has no form for code with a backtick at an end, and Textile none for a stressed part of a word; both are text there.
    const isCode = name === 'restructuredText' ? (code: string) => !/^`|`$|``/.test(code) : undefined;
    const isStrong = name === 'textile' ? (text: string) => text !== INSIDE_A_WORD : undefined;
    assert.deepEqual(different(seen, isCode, isStrong), []);
  });

test('Slack is given what its reference has: three characters are escaped, and a bar ends an address', () => {
  const text: Block[] = [
    { kind: 'paragraph', line: ['a & b ', { strong: '<c>' }, ' ', { code: 'd>e' }, ' ', { code: '`' }] },
    { kind: 'list', items: [['f']], isOrdered: false },
    { kind: 'command', command: 'g | h && i' },
  ];
  assert.equal(writeText(text, 'slack'), 'a &amp; b *&lt;c&gt;* `d&gt;e` `\n\n• f\n\n```g | h &amp;&amp; i```\n');
  assert.equal(writeLink('a > b', 'https://example.org/?a|b&c', 'slack'), '<https://example.org/?a%7Cb&amp;c|a &gt; b>');
});

test('Redmine is given no HTML but code and pre, and shows what is in them as it is', () => {
  const text: Block[] = [
    { kind: 'paragraph', line: [{ strong: 'a' }, ': ', { code: '--b <c> & "d"' }, ' ', { code: '&lt;' }] },
    { kind: 'command', command: 'e </dev/null 2>&1' },
  ];
  assert.equal(
    writeText(text, 'textile'),
    '*a*: <code>--b <c> & "d"</code> &#38;lt;\n\n<pre><code class="sh">e </dev/null 2>&1\n</code></pre>\n',
  );
});

test('where a markup has no code inside a line, code is in backticks, and in Japanese Slack sees where it begins', () => {
  const text: Block[] = [{ kind: 'paragraph', line: ['ログの', { code: 'a' }, 'と', { code: 'b`c' }, 'を確認', { strong: 'd' }, '。'] }];
  assert.equal(writeText(text, 'plain'), 'ログの`a`とb`cを確認d。\n');
  assert.equal(writeText(text, 'backlog'), "ログの`a`とb`cを確認''d''。\n");
  assert.equal(writeText(text, 'slack').replaceAll('\u200b', '|'), 'ログの|`a`|と|b`c|を確認|*d*|。\n');
});

test('Backlog is given its own notation, where no text ends a link', () => {
  const text: Block[] = [
    { kind: 'heading', line: ['a'], level: 2 },
    { kind: 'list', items: [['b'], ['c']], isOrdered: true },
    { kind: 'command', command: 'd' },
  ];
  assert.equal(writeText(text, 'backlog'), '** a\n\n+ b\n+ c\n\n{code}\nd\n{/code}\n');
  assert.equal(writeLink('a [b] > c', 'https://example.org/#]', 'backlog'), '[[a ［b］ ＞ c>https://example.org/#%5D]]');
});

test('as plain text, a link is its address, and a text names what it leads to', () => {
  assert.equal(writeLink('a', 'https://example.org/', 'plain'), 'https://example.org/');
  assert.equal(
    writeText([{ kind: 'paragraph', line: [{ text: 'a', url: 'https://example.org/' }] }], 'plain'),
    'a <https://example.org/>\n',
  );
});

test('nothing is written twice, and nothing is left out, in any markup', () => {
  for (const name of MARKUP_NAMES) {
    const written = writeText(
      [{ kind: 'paragraph', line: ['a', { code: 'b' }, { strong: 'c' }, { text: 'd', url: 'https://example.org/e' }, 'f'] }],
      name,
    );
    for (const part of ['a', 'b', 'c', 'd', 'https://example.org/e', 'f']) assert.ok(written.includes(part), `${name}: ${written}`);
  }
});
