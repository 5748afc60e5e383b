/** The addresses of citations. */
import type { Source } from '../content/schema.ts';

/**
 * The address of a citation: the section where the document has section anchors, else the document.
 *
 * @param locator where in the document; only a section such as `§15.6.5` changes the address
 * @example
 * citationUrl(rfc9110, '§15.6.5') // => 'https://www.rfc-editor.org/rfc/rfc9110.html#section-15.6.5'
 */
export function citationUrl({ url, sectionAnchor }: Source, locator: string): string {
  const section = /^§([\d.]+[A-Z]?)$/.exec(locator)?.[1];
  return section && sectionAnchor ? `${url}#${sectionAnchor}${section}` : url;
}
