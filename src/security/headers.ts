/**
 * The headers that a host sends with every response of the site. The same values are right for every file, because many hosts can set
 * a header only once for all paths. SECURITY.md says what each header is for.
 */
import { speculationRules } from '../deployment/speculation-rules.ts';
import { textOf, type Policy } from './site-policy.ts';

/**
 * How long a browser that has seen the site by HTTPS asks for it by nothing else: one year, in seconds. Without `includeSubDomains` and
 * `preload`: both bind hosts that are not this site, and the second cannot be taken back for months (RFC 6797 §14.4, hstspreload.org).
 */
const HTTPS_ONLY_FOR = 31_536_000;

/** What a browser offers to pages and this site does not use: a script that gets into a page does not get it either. */
const UNUSED_FEATURES = [
  'camera',
  'display-capture',
  'geolocation',
  'hid',
  'local-fonts',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'serial',
  'usb',
];

/** What the policy of a header can say and that of a `<meta>` cannot (CSP3 §3.3), and what only files other than pages need. */
const IN_HEADER_ONLY = {
  /** No other site shows the pages in a frame. */
  frames: ['frame-ancestors', ["'none'"]],
  /**
   * A worker has the policy of the response that brought its script and none of a page; that of the full text runs WebAssembly.
   * Pages may not: their own policies hold as well, and do not allow it.
   */
  worker: "'wasm-unsafe-eval'",
} as const;

/** Headers by name. */
export type Headers = Readonly<Record<string, string>>;

/**
 * The headers of every response.
 *
 * @param policy of the site as a whole, as its pages state it (`unionOf` in `site-policy.ts`)
 * @param base the path that the site is below, empty at the root of its host: a site below a path does not decide how its host is reached
 * @example
 * responseHeaders(policy, '')['X-Content-Type-Options'] // => 'nosniff'
 */
export function responseHeaders(policy: Policy, base: string): Headers {
  const scripts = [...(policy.get('script-src') ?? []), IN_HEADER_ONLY.worker];
  return {
    'Content-Security-Policy': textOf(new Map([...policy, ['script-src', scripts], IN_HEADER_ONLY.frames])),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': UNUSED_FEATURES.map((feature) => `${feature}=()`).join(','),
    'Referrer-Policy': 'no-referrer',
    ...speculationRules(base).header,
    ...(base === '' && { 'Strict-Transport-Security': `max-age=${HTTPS_ONLY_FOR}` }),
    'X-Content-Type-Options': 'nosniff',
  };
}

/**
 * What replaces the headers above for the pictures of links (`/og/…`), where a host can set headers per path: other sites may show them.
 * Services that fetch a picture themselves, as most do, do not need it.
 */
export const LINK_PREVIEW_HEADERS: Headers = { 'Cross-Origin-Resource-Policy': 'cross-origin' };

/**
 * What is added to the headers above for the data (`/api/…`): scripts of any site may read it. `Cross-Origin-Resource-Policy` stays as it is,
 * since browsers do not ask it of requests by CORS (Fetch, "cross-origin resource policy check"); it keeps others from showing the files
 * as pictures or scripts, which they are not.
 */
export const DATA_HEADERS: Headers = { 'Access-Control-Allow-Origin': '*' };
