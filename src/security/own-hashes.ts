/** The content security policy of a page, reduced to the hashes of the scripts and styles that are inside it. */
import { IS_DATA } from '../styles/html-names.ts';
import { inlineHash } from './inline-hash.ts';

/** The `<meta>` with the policy. */
const POLICY = /<meta http-equiv="content-security-policy"[^>]*>/;
/** A script or style inside the page, also one inside `<noscript>` or a template. */
const INLINE = /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g;
const STYLESHEET = /<link\b[^>]* rel="stylesheet"/;

/**
 * A page whose content security policy allows its own scripts and styles only. Astro lists the hashes of the whole site on
 * every page, which allows more than needed, and hashes do not compress.
 *
 * @param html a page as Astro writes it, with the policy in a `<meta>`; one without is returned as it is
 * @returns the page with nothing changed but the policy
 * @example
 * withOwnHashes(`… script-src 'self' 'sha256-used' 'sha256-unused' …`) // => `… script-src 'self' 'sha256-used' …`
 */
export function withOwnHashes(html: string): string {
  return html.replace(POLICY, (policy) => {
    const inline = Array.from(html.matchAll(INLINE)).filter(([, , attributes]) => !IS_DATA.test(attributes));
    const own = new Set(inline.map(([, , , text]) => hashOnce(text)));
    const reduced = policy.replace(/ '(sha256-[^']+)'/g, (source, hash: string) => (own.has(hash) ? source : ''));
    // Astro allows files of styles whether there are any or not.
    return STYLESHEET.test(html) ? reduced : reduced.replace(/(?<=style-src) 'self'/, '');
  });
}

/** Hashes that are known: most scripts and styles are on many pages. */
const known = new Map<string, string>();

function hashOnce(text: string): string {
  const hash = known.get(text) ?? inlineHash(text);
  known.set(text, hash);
  return hash;
}
