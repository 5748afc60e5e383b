/** What a page says of itself to search engines: that it is an article, and the way to it (schema.org, as JSON-LD). */
import type { BreadcrumbList, Graph, TechArticle } from 'schema-dts';

/**
 * A page with what is said of it: as little as has a use, since each page carries it. Its address, language and description are in its head, and
 * the day of its last change is in the sitemap.
 */
export interface Described {
  /** The title of an article; a list has none. */
  article?: string;
  /** The pages above it but the home page, from the top, with whole addresses. Search engines add the home page and the page itself. */
  above: readonly { text: string; url: string }[];
}

/**
 * The description of a page as the text of a `<script type="application/ld+json">`.
 *
 * @param page with an article or a page above it, or both
 * @example
 * jsonLdOf({ article: 'Retrying safely', above: [] })
 * // => '{"@context":"https://schema.org","@graph":[{"@type":"TechArticle","headline":"Retrying safely"}]}'
 */
export function jsonLdOf(page: Described): string {
  const graph: Graph = { '@context': 'https://schema.org', '@graph': [...articleOf(page), ...breadcrumbsOf(page)] };
  // Inside HTML, nothing but `</script` ends the text; no `<` is left that could begin it.
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}

const articleOf = ({ article }: Described): [TechArticle] | [] => (article ? [{ '@type': 'TechArticle', headline: article }] : []);

function breadcrumbsOf({ above }: Described): [BreadcrumbList] | [] {
  if (above.length === 0) return [];
  const steps = above.map(({ text, url }, index) => ({ '@type': 'ListItem' as const, position: index + 1, name: text, item: url }));
  return [{ '@type': 'BreadcrumbList', itemListElement: steps }];
}
