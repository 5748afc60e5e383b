/** How marks and queries are compared: one form for a text as a product prints it, and as readers copy it. */

/** A numeric character reference of HTML (HTML Standard, section 13.1.4), such as `&#32;` and `&#x23;`. */
const REFERENCE = /&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi;
/** The last code point of Unicode. */
const LAST = 0x10ffff;

/**
 * A text as a product prints it: numeric character references are decoded, because the source of a page has them; typographic apostrophes are
 * straight, because word processors and chat programs change them; full-width characters are half-width (NFKC); white space is one space.
 *
 * @example
 * printed('Reference&#32;&#35;18')  // => 'Reference #18'
 * printed('CloudFront wasn’t able') // => "CloudFront wasn't able"
 */
export function printed(text: string): string {
  return text
    .replace(REFERENCE, (reference, hexadecimal?: string, decimal?: string) => {
      const point = hexadecimal ? parseInt(hexadecimal, 16) : Number(decimal);
      return point <= LAST ? String.fromCodePoint(point) : reference;
    })
    .normalize('NFKC')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/\s+/g, ' ');
}
