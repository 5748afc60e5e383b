/** The hash by which a content security policy allows an inline script or style. */
import { createHash } from 'node:crypto';

/**
 * The hash of an inline script or style, as a content security policy lists it (CSP3 §2.3.1).
 *
 * @param text of the element, to the byte
 * @example
 * inlineHash('a{}') // => 'sha256-…'
 */
export function inlineHash(text: string): `sha256-${string}` {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
