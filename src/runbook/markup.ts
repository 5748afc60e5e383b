/** Writes a text in the markups that runbooks, tickets, and chats take. Each escapes what it would otherwise take for markup. */
import type { Block, Inline, Line } from './text.ts';

/** How a markup writes each part. Texts come unescaped, items of lists in the markup. */
interface Markup {
  text(text: string): string;
  code(code: string): string;
  /** @param isFree whether a space or nothing is before it, and that or punctuation after it */
  strong(text: string, isFree: boolean): string;
  link(text: string, url: string): string;
  heading(line: string, level: 1 | 2): string;
  paragraph?(line: string): string;
  list(items: readonly string[], isOrdered: boolean): string;
  command(command: string): string;
  /** What is between two parts of a line where neither has a space; left out, nothing. */
  joint?(before: Inline): string;
}

/** `&`, `<`, and `>` as HTML writes them, which Slack does, too. */
const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Characters as numbers, which markups that pass HTML on show as they are. */
const asNumbers = (text: string, characters: RegExp): string => text.replace(characters, (character) => `&#${character.charCodeAt(0)};`);

/** A character of an address as its number, also where an address may have it as it is. */
const percentEncoded = (character: string): string =>
  /[^\x21-\x7e]/.test(character)
    ? encodeURIComponent(character)
    : `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

const bullets =
  (bullet: string, number: (place: number) => string = () => bullet) =>
  (items: readonly string[], isOrdered: boolean): string =>
    items.map((item, place) => `${isOrdered ? number(place + 1) : bullet} ${item}`).join('\n');

/** A fence of backticks that is longer than any in the text. */
function fence(text: string, least: number): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  return '`'.repeat(Math.max(least, longest + 1));
}

/** How wide a line is where each character of Chinese, Japanese, or Korean takes two places, as docutils counts it. */
const widthOf = (line: string): number =>
  [...line].reduce(
    (sum, character) =>
      sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(character) ? 2 : 1),
    0,
  );

const indented = (text: string, indent: string): string => text.replace(/^(?=.)/gm, indent);

/** A piece of code in backticks, for formats without markup for code inside a line; without them where it contains one. */
const inBackticks = (code: string): string => (code.includes('`') ? code : `\`${code}\``);

/** Without markup: a link is its address, after what it leads to. */
const plain: Markup = {
  text: (text) => text,
  code: inBackticks,
  strong: (text) => text,
  link: (text, url) => (text === url ? url : `${text} <${url}>`),
  heading: (line) => line,
  list: bullets('-', (place) => `${place}.`),
  command: (command) => indented(command, '    '),
};

/** @see https://spec.commonmark.org/0.31.2/ */
const markdown: Markup = {
  text: (text) =>
    text
      .replace(/[\\`*_[\]<>]|~~|&(?=#?\w+;)|^(?:#|[-+=](?= ))/gm, (special) => `\\${special}`)
      // A digit cannot be escaped, but what follows it.
      .replace(/^(\d+)(?=[.)] )/gm, '$1\\'),
  code(code) {
    const around = fence(code, 1);
    // A space inside is taken away on both sides, so that code may begin and end with a backtick.
    const room = /^`|`$/.test(code) ? ' ' : '';
    return around + room + code + room + around;
  },
  // Between letters, stars beside punctuation inside them are no markup (CommonMark 0.31, §6.2), which is common in Japanese.
  strong: (text, isFree) => (!isFree && /^[\p{P}\p{S}]|[\p{P}\p{S}]$/u.test(text) ? markdown.text(text) : `**${markdown.text(text)}**`),
  link: (text, url) => `[${markdown.text(text)}](${url.replace(/[()\\<>\s]/g, percentEncoded)})`,
  heading: (line, level) => `${'#'.repeat(level + 1)} ${line}`,
  list: bullets('-', (place) => `${place}.`),
  command(command) {
    const around = fence(command, 3);
    return `${around}sh\n${command}\n${around}`;
  },
};

const html: Markup = {
  text: (text) => escapeHtml(text),
  code: (code) => `<code>${escapeHtml(code)}</code>`,
  strong: (text) => `<strong>${escapeHtml(text)}</strong>`,
  link: (text, url) => `<a href="${escapeHtml(url).replaceAll('"', '&quot;')}">${escapeHtml(text)}</a>`,
  heading: (line, level) => `<h${level + 1}>${line}</h${level + 1}>`,
  paragraph: (line) => `<p>${line}</p>`,
  list(items, isOrdered) {
    const tag = isOrdered ? 'ol' : 'ul';
    return [`<${tag}>`, ...items.map((item) => `  <li>${item}</li>`), `</${tag}>`].join('\n');
  },
  command: (command) => `<pre><code>${escapeHtml(command)}</code></pre>`,
};

/**
 * The markup of Slack's API and webhooks.
 *
 * @see https://docs.slack.dev/messaging/formatting-message-text
 */
const slack: Markup = {
  text: (text) => escapeHtml(text),
  // Nothing can be escaped inside; a backtick would end it.
  code: (code) => (code.includes('`') ? escapeHtml(code) : `\`${escapeHtml(code)}\``),
  strong: (text) => `*${escapeHtml(text)}*`,
  // The bar ends the address.
  link: (text, url) => `<${escapeHtml(url).replaceAll('|', '%7C')}|${escapeHtml(text)}>`,
  heading: (line, level) => (level === 1 ? line : `*${line}*`),
  list: bullets('•', (place) => `${place}.`),
  command: (command) => `\`\`\`${escapeHtml(command)}\`\`\``,
  // Marks count only beside a space; this is one without a width, for Japanese.
  joint: () => '\u200b',
};

/** @see https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html */
const restructuredText: Markup = {
  text: (text) => text.replace(/[\\`*|]|_(?![A-Za-z0-9])|^(?:[-+•=](?= )|:|(?:\d+|#)(?=[.)] ))/gm, (special) => `\\${special}`),
  // What is between two pairs of backticks is taken as it is, but a space at an end, or a backtick at the end, would not be.
  code: (code) => (/^[\s`]|[\s`\\]$|``/.test(code) ? restructuredText.text(code) : `\`\`${code}\`\``),
  strong: (text) => `**${restructuredText.text(text)}**`,
  link: (text, url) => `\`${restructuredText.text(text).replaceAll('<', '\\<')} <${url.replace(/[<>\\`\s]|_$/g, percentEncoded)}>\`__`,
  heading: (line, level) => `${line}\n${(level === 1 ? '=' : '-').repeat(widthOf(line))}`,
  list: bullets('-', () => '#.'),
  command: (command) => `.. code-block:: sh\n\n${indented(command, '   ')}`,
  // Markup counts only beside a space or punctuation; this is a space that is not shown.
  joint: () => '\\ ',
};

/** @see https://docs.asciidoctor.org/asciidoc/latest/ */
const asciiDoc: Markup = {
  text: (text) =>
    asNumbers(
      text,
      /[&*_`#^~+<>[\]{}|\\]|(?<=\w)'(?=\w)|\((?=\(|(?:c|r|tm)\))|^:|:(?=\/\/)|-(?=-)|\.(?=\.)|(?<=^\d+)\.(?= )|^[-.=](?= )/gim,
    ),
  code: (code) => `\`\`${asciiDoc.text(code)}\`\``,
  strong: (text) => `**${asciiDoc.text(text)}**`,
  link: (text, url) => `link:++${url.replace(/\+/g, percentEncoded)}++[${asciiDoc.text(text)}]`,
  heading: (line, level) => `${'='.repeat(level + 1)} ${line}`,
  list: bullets('*', () => '.'),
  command(command) {
    const around = '-'.repeat(Math.max(4, ...(command.match(/^-+$/gm) ?? []).map(({ length }) => length + 1)));
    return `[source,sh]\n${around}\n${command}\n${around}`;
  },
};

/** Backlog's own notation, which has no markup for code inside a line. Characters that end a link become their full-width forms. */
const backlog: Markup = {
  text: (text) => text,
  code: inBackticks,
  strong: (text) => `''${text}''`,
  link: (text, url) =>
    `[[${text.replaceAll('>', '＞').replaceAll(']', '］').replaceAll('[', '［')}>${url.replace(/[\]>]/g, percentEncoded)}]]`,
  heading: (line, level) => `${'*'.repeat(level)} ${line}`,
  list: bullets('-', () => '+'),
  command: (command) => `{code}\n${command}\n{/code}`,
};

/**
 * Textile, as Redmine has it. A Redmine that takes Markdown takes the Markdown form.
 *
 * Of HTML, Redmine lets `code` and `pre` through, and shows what is inside as it is; outside, characters may be numbers.
 *
 * @see https://www.redmine.org/projects/redmine/wiki/RedmineTextFormattingTextile
 * @see https://github.com/redmine/redmine/blob/master/lib/redmine/wiki_formatting/textile/redcloth3.rb
 */
const textile: Markup = {
  text: (text) =>
    asNumbers(text, /[&<>[\]{}|"@*_^~+%]|(?<!\w)[-!](?=\S)|\?(?=\?)|=(?==)|\((?=(?:c|r|tm)\))|(?<=[A-Z0-9])\(|\.(?=\.)|^[#-](?= )/gim),
  // Not inside: the end of it, and numbers of characters.
  code: (code) => (/<\/?(?:code|pre|kbd|notextile)|&[#\w]+;/i.test(code) ? textile.text(code) : `<code>${code}</code>`),
  // Between letters, stars are no markup.
  strong: (text, isFree) => (isFree ? `*${textile.text(text)}*` : textile.text(text)),
  link: (text, url) => `"${textile.text(text)}":${url.replace(/[\s"<>[\]]|[^\w/]$|_$/g, percentEncoded)}`,
  heading: (line, level) => `h${level + 1}. ${line}`,
  list: bullets('*', () => '#'),
  command: (command) => `<pre><code class="sh">${command}\n</code></pre>`,
  // An address goes on up to a space.
  joint: (before) => (typeof before === 'object' && 'url' in before ? ' ' : ''),
};

const MARKUPS = { plain, markdown, html, slack, restructuredText, asciiDoc, backlog, textile } satisfies Record<string, Markup>;

/** The name of a markup. */
export type MarkupName = keyof typeof MARKUPS;

/** The names of all markups, in the order in which they are offered. */
export const MARKUP_NAMES = Object.keys(MARKUPS) as MarkupName[];

/**
 * A link to an address of the site. Without markup, it is the address alone, for fields that take nothing else.
 *
 * @example
 * writeLink('Envoy 503', 'https://example.org/codes/503/#envoy', 'backlog') // => '[[Envoy 503>https://example.org/codes/503/#envoy]]'
 */
export const writeLink = (text: string, url: string, name: MarkupName): string => (name === 'plain' ? url : MARKUPS[name].link(text, url));

/**
 * A text in a markup.
 *
 * @example
 * writeText([{ kind: 'paragraph', line: ['Run ', { code: 'dig' }] }], 'markdown') // => 'Run `dig`\n'
 */
export function writeText(blocks: readonly Block[], name: MarkupName): string {
  const markup: Markup = MARKUPS[name];
  return `${blocks.map((block) => writeBlock(block, markup)).join('\n\n')}\n`;
}

function writeBlock(block: Block, markup: Markup): string {
  switch (block.kind) {
    case 'heading':
      return markup.heading(writeLine(block.line, markup), block.level);
    case 'paragraph': {
      const line = writeLine(block.line, markup);
      return markup.paragraph?.(line) ?? line;
    }
    case 'list':
      return markup.list(
        block.items.map((item) => writeLine(item, markup)),
        block.isOrdered,
      );
    case 'command':
      return markup.command(block.command);
  }
}

function writeLine(line: Line, markup: Markup): string {
  let written = '';
  for (const [place, part] of line.entries()) {
    const isFree = isSpaceAt(textOf(line[place - 1]), -1) && isSpaceAt(textOf(line[place + 1]), 0, /[\s\p{P}]/u);
    const next = writePart(part, isFree, markup);
    const hasMarkup = typeof part !== 'string' || typeof line[place - 1] === 'object';
    const isApart = written === '' || /\s$/.test(written) || /^\s/.test(next);
    written += (hasMarkup && !isApart ? (markup.joint?.(line[place - 1]) ?? '') : '') + next;
  }
  return written.trim();
}

/** The text of a part; undefined for a part that is not there. */
function textOf(part: Inline | undefined): string | undefined {
  if (part === undefined || typeof part === 'string') return part;
  if ('code' in part) return part.code;
  return 'strong' in part ? part.strong : part.text;
}

const isSpaceAt = (text: string | undefined, place: number, space = /\s/): boolean =>
  text === undefined || space.test(text.at(place) ?? '');

function writePart(part: Inline, isFree: boolean, markup: Markup): string {
  if (typeof part === 'string') return markup.text(part);
  if ('code' in part) return markup.code(part.code);
  if ('strong' in part) return markup.strong(part.strong, isFree);
  return markup.link(part.text, part.url);
}
