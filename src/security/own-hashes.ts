/** The content security policy of a page, reduced to the hashes of the scripts and styles that are inside it. */
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { inlineHash } from './inline-hash.ts';

type HtmlNode = DefaultTreeAdapterTypes.Node;
type HtmlElement = DefaultTreeAdapterTypes.Element;

/**
 * A page whose content security policy allows its own inline scripts and styles only. Astro lists the hashes of the whole site on
 * every page, which allows more than needed, and hashes do not compress.
 *
 * @param html a page with the policy in a `<meta>`; one without is returned as it is
 * @returns the page with nothing changed but the policy
 * @example
 * withOwnHashes(`… script-src 'self' 'sha256-used' 'sha256-unused' …`) // => `… script-src 'self' 'sha256-used' …`
 */
export function withOwnHashes(html: string): string {
  // With scripting disabled, the parser reads the content of <noscript> as elements, whose styles need their hashes as well.
  const elements = [...elementsOf(parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }))];
  const policy = elements.find(({ tagName, attrs }) => tagName === 'meta' && isPolicy(attrs));
  const range = policy?.sourceCodeLocation?.attrs?.content;
  if (!range) return html;
  const own = new Set(elements.filter(({ tagName }) => tagName === 'script' || tagName === 'style').map(hashOf));
  const reduced = html
    .slice(range.startOffset, range.endOffset)
    .replace(/ '(sha256-[^']+)'/g, (source, hash: string) => (own.has(hash) ? source : ''));
  return html.slice(0, range.startOffset) + reduced + html.slice(range.endOffset);
}

const isPolicy = (attributes: HtmlElement['attrs']): boolean =>
  attributes.some(({ name, value }) => name === 'http-equiv' && value.toLowerCase() === 'content-security-policy');

/** Every element below a node, in the order of the document, those inside templates included. */
function* elementsOf(node: HtmlNode): Generator<HtmlElement> {
  if ('tagName' in node) yield node;
  if ('content' in node) yield* elementsOf(node.content);
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child);
}

const hashOf = ({ childNodes }: HtmlElement): string =>
  inlineHash(childNodes.map((child) => ('value' in child ? child.value : '')).join(''));
