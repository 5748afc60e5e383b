/** Which pages a browser may fetch before the reader opens them: those at whose link the pointer rests, or that is being pressed. */
import { createHash } from 'node:crypto';

/** The file with the rules, and the header by which a page leads to it. */
export interface Speculation {
  /** From the root of the site. Its ending is that of no other file, so that a host can give it the type that browsers ask for. */
  file: string;
  content: string;
  /** Headers by name, for the response of every page. */
  header: { 'Speculation-Rules': string };
}

/** The ending of the file, and the type that it has to be sent with. */
export const SPECULATION_TYPE = { ending: '.speculationrules', type: 'application/speculationrules+json' } as const;

/**
 * The rules for pages. They are a file of their own: in the pages they would weigh more, also for browsers that do not know them, and the
 * name has a hash, so that a browser asks for the file once.
 *
 * A page is fetched and not run (`prerender`), since the page of a code adds itself to the codes opened last. Nothing is fetched without a
 * reader who points: on phones, `moderate` alone would also fetch what is only in view. Browsers do nothing on Save-Data.
 *
 * @param base the path that the site is below, such as `/status`; empty at the root of its host
 * @see https://html.spec.whatwg.org/multipage/speculative-loading.html
 * @see https://wicg.github.io/nav-speculation/speculation-rules.html
 * @example
 * speculationRules('').header // => { 'Speculation-Rules': '"/_astro/speculation-1a2b3c4d.speculationrules"' }
 */
export function speculationRules(base: string): Speculation {
  // A link to another part of the same page would fetch that page again.
  const toPage = [{ href_matches: `${base}/*/` }, { not: { selector_matches: '[href^="#"]' } }];
  const content = JSON.stringify({
    prefetch: [
      { where: { and: toPage }, eagerness: 'conservative' },
      { where: { and: [...toPage, { selector_matches: ':hover' }] }, eagerness: 'moderate' },
    ],
  });
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8);
  const file = `_astro/speculation-${hash}${SPECULATION_TYPE.ending}`;
  return { file, content, header: { 'Speculation-Rules': `"${base}/${file}"` } };
}
