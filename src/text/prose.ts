/** Prose of the content files as HTML: paragraphs, code spans, and links to codes and guides. Everything else stays text. */
import MarkdownIt from 'markdown-it';
import type { Lang } from '../languages.ts';
import { codeUrl, guideUrl } from '../urls.ts';

const markdown = new MarkdownIt('zero', { html: false }).enable(['backticks', 'link', 'escape']);

// The schemes of links in prose. The content check refuses any other before this renders it.
markdown.validateLink = (url) => /^(?:code:[a-z0-9-]+\/\d{1,3}|guide:[a-z0-9-]+)$/.test(url);

markdown.renderer.rules.link_open = (tokens, index, _options, env) => {
  const { lang } = env as { lang: Lang };
  return `<a href="${addressOf(String(tokens[index].attrGet('href')), lang)}">`;
};

/**
 * The address of the page that a link in prose leads to.
 *
 * @param target `code:<sender>/<code>` or `guide:<slug>`
 * @example
 * addressOf('code:http/504', 'en') // => '/en/codes/504/#http'
 */
export function addressOf(target: string, lang: Lang): string {
  const [, sender, code] = /^code:(.+)\/(\d+)$/.exec(target) ?? [];
  return code ? codeUrl(lang, Number(code), sender) : guideUrl(lang, target.slice('guide:'.length));
}

/**
 * One or more paragraphs as HTML.
 *
 * @example
 * paragraphs('See [504](code:http/504).', 'en') // => '<p>See <a href="/en/codes/504/#http">504</a>.</p>\n'
 */
export function paragraphs(text: string, lang: Lang): string {
  return markdown.render(text, { lang });
}

/**
 * A sentence or list item as HTML, without a paragraph around it.
 *
 * @example
 * inline('Read `Allow`.', 'en') // => 'Read <code>Allow</code>.'
 */
export function inline(text: string, lang: Lang): string {
  return markdown.renderInline(text, { lang });
}

/** A part of prose: text, a code span, or a link with the parts inside it. */
export type ProsePart = { text: string } | { code: string } | { href: string; parts: ProsePart[] };

/**
 * The paragraphs of prose as their parts, for other forms than HTML.
 *
 * @example
 * partsOf('Read `Allow` ([405](code:http/405)).', 'en')
 * // => [[{ text: 'Read ' }, { code: 'Allow' }, { text: ' (' }, { href: '/en/codes/405/#http', parts: [{ text: '405' }] }, { text: ').' }]]
 */
export function partsOf(text: string, lang: Lang): ProsePart[][] {
  return markdown.parse(text, {}).flatMap(({ type, children }) => (type === 'inline' ? [nested(children!, lang)] : []));
}

/** Tokens, which are a flat list, as parts inside each other. */
function nested(tokens: ReturnType<typeof markdown.parse>, lang: Lang): ProsePart[] {
  const parts: ProsePart[] = [];
  let into = parts;
  for (const token of tokens) {
    if (token.type === 'link_open') {
      const link = { href: addressOf(String(token.attrGet('href')), lang), parts: [] };
      parts.push(link);
      into = link.parts;
    } else if (token.type === 'link_close') into = parts;
    else into.push(token.type === 'code_inline' ? { code: token.content } : { text: token.content });
  }
  return parts;
}

/**
 * The same prose as plain text, for descriptions and titles.
 *
 * @example
 * plain('Read `Allow` ([405](code:http/405)).') // => 'Read Allow (405).'
 */
export function plain(text: string): string {
  return text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll('`', '')
    .replace(/\s+/g, ' ')
    .trim();
}
