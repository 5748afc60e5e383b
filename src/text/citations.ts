import type { Source } from '../content/schema.ts';

/**
 * The address of the place that is cited: the section where the document has section anchors, else the document.
 *
 * @param locator a section as `§15.6.5`, or any other place, which adds nothing to the address
 * @example
 * citationUrl(rfc9110, '§15.6.5') // => 'https://www.rfc-editor.org/rfc/rfc9110.html#section-15.6.5'
 */
export function citationUrl({ url, sectionAnchor }: Source, locator: string): string {
  const section = /^§([\d.]+[A-Z]?)$/.exec(locator)?.[1];
  return section && sectionAnchor ? `${url}#${sectionAnchor}${section}` : url;
}
