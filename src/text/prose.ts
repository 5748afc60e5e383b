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
