/** The content security policy of a page, narrowed to the scripts and styles that are inside it. */
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { inlineHash } from './inline-hash.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/**
 * A page whose content security policy allows its own inline scripts and styles, and no other page's. Astro lists the
 * hashes of the whole site on every page, which is wider than needed and, being random, does not compress.
 *
 * @param html a page with the policy in a `<meta>`; one without is returned as it is
 * @returns the page with nothing changed but the policy
 * @example
 * withOwnHashes(`… script-src 'self' 'sha256-used' 'sha256-unused' …`) // => `… script-src 'self' 'sha256-used' …`
 */
export function withOwnHashes(html: string): string {
  // Without scripting, <noscript> holds elements and not text: its styles need their hashes, too.
  const elements = [...elementsOf(parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }))];
  const policy = elements.find(({ tagName, attrs }) => tagName === 'meta' && isPolicy(attrs));
  const place = policy?.sourceCodeLocation?.attrs?.content;
  if (!place) return html;
  const own = new Set(elements.filter(({ tagName }) => tagName === 'script' || tagName === 'style').map(hashOf));
  const narrowed = html
    .slice(place.startOffset, place.endOffset)
    .replace(/ '(sha256-[^']+)'/g, (source, hash: string) => (own.has(hash) ? source : ''));
  return html.slice(0, place.startOffset) + narrowed + html.slice(place.endOffset);
}

const isPolicy = (attributes: Element['attrs']): boolean =>
  attributes.some(({ name, value }) => name === 'http-equiv' && value.toLowerCase() === 'content-security-policy');

/** Every element below a node, in the order of the document, those inside templates included. */
function* elementsOf(node: Node): Generator<Element> {
  if ('tagName' in node) yield node;
  if ('content' in node) yield* elementsOf(node.content);
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child);
}

const hashOf = ({ childNodes }: Element): string => inlineHash(childNodes.map((child) => ('value' in child ? child.value : '')).join(''));
