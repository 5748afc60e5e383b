/** XML from plain objects, escaped by a library: attributes begin with `@`, and a list is an element for each of its entries. */
import XMLBuilder from 'fast-xml-builder';

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#',
  format: true,
  suppressEmptyNode: true,
});

/**
 * A document as XML.
 *
 * @example
 * xmlOf({ a: { '@b': '"', c: ['1 < 2', '2'] } }) // => '<?xml … ?>\n<a b="&quot;">\n  <c>1 &lt; 2</c>\n  <c>2</c>\n</a>\n'
 */
export const xmlOf = (document: object): string => builder.build({ '?xml': { '@version': '1.0', '@encoding': 'utf-8' }, ...document });
