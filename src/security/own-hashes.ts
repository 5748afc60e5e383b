import { createHash } from 'node:crypto';

/**
 * A page whose content security policy allows its own inline scripts and styles, and no other page's. Astro lists the
 * hashes of the whole site on every page, which is wider than needed and, being random, does not compress.
 *
 * @param html a page with the policy in a `<meta>`; one without is returned as it is
 * @example
 * withOwnHashes('… script-src 'self' 'sha256-used' 'sha256-unused' …')
 */
export function withOwnHashes(html: string): string {
  const own = new Set(
    [...html.matchAll(/<(script|style)\b[^>]*>([\s\S]*?)<\/\1>/g)].map(
      ([, , text]) => `sha256-${createHash('sha256').update(text).digest('base64')}`,
    ),
  );
  return html.replace(/<meta http-equiv="content-security-policy"[^>]*>/, (policy) =>
    policy.replace(/ '(sha256-[^']+)'/g, (source, hash: string) => (own.has(hash) ? source : '')),
  );
}
