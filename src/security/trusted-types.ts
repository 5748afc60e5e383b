/**
 * Trusted Types: browsers take the address of a script that they start, such as that of a worker, only from a policy that has looked at
 * it, and no text at all as HTML or as code. The site needs one policy, for addresses; its name is in the content security policy.
 *
 * @see https://www.w3.org/TR/trusted-types/
 */

/** The name of the policy of script addresses. */
export const SCRIPT_POLICY = 'edge-status';

/** What the content security policy says of Trusted Types, in pages and in the header alike. */
export const TRUSTED_TYPES = ["require-trusted-types-for 'script'", `trusted-types ${SCRIPT_POLICY}`] as const;

/**
 * Whether a script at an address belongs to the site: it is below the path of the site on the site's origin, which other projects may
 * share (`*.github.io`).
 *
 * @param address absolute, or relative to `root`
 * @param root the address of the site, with a slash at the end
 * @example
 * isOwnScript('/status/_astro/worker.js', 'https://example.org/status/') // => true
 * isOwnScript('//evil.example/worker.js', 'https://example.org/status/') // => false
 */
export function isOwnScript(address: string, root: string): boolean {
  return URL.canParse(address, root) && new URL(address, root).href.startsWith(root);
}
