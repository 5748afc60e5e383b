/** How a code is recognized in what a reader types or pastes. */

/**
 * Three digits that name a code: not part of a longer number, of an address, a version or a port (`127.0.0.1`, `:443`, `2.200`), and not
 * behind one or two letters (`x509`); behind more, they are (`http504`). The text has to be in lower case.
 */
export const CODE = /(?<![\d.:/]|(?<![a-z])-|(?<![a-z])[a-z]{1,2})\d{3}(?!\d|[.:]\d)/g;
