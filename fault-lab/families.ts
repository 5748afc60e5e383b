/**
 * Faults that are easily mistaken for one another. Every check of a family is run at every fault of it, and concludes there what
 * is written here and nothing else. A fault that several findings fit, or a finding that fits several faults, has to say so in its text.
 */

/** The findings that are right at a fault, by check; a finding has the name of its case (`lab`). A check left out concludes nothing. */
type Expected = Record<string, string | string[]>;

export interface Family {
  checks: string[];
  /** The code that replaces `{code}` in what checks expect, where it matters. */
  code?: number;
  /** By case of the lab. */
  faults: Record<string, Expected>;
}

const REFUSED: Expected = { 'origin-connect-curl': 'closed-port' };
const TIMED_OUT: Expected = { 'origin-connect-curl': 'silent-host' };

export const FAMILIES: Record<string, Family> = {
  certificate: {
    checks: [
      'certificate-validation',
      'certificate-curl',
      'certificate-end-date',
      'certificate-names',
      'origin-tls-version',
      'origin-tls-cipher',
      'origin-tls-silent',
      'origin-without-sni',
      'origin-connect-curl',
    ],
    faults: {
      'http1-origin': {},
      'expired-certificate': {
        'certificate-validation': 'expired-certificate',
        'certificate-curl': 'expired-certificate',
        'certificate-end-date': 'expired-certificate',
      },
      'expired-intermediate': { 'certificate-validation': 'expired-certificate', 'certificate-curl': 'expired-certificate' },
      'not-yet-valid-certificate': { 'certificate-validation': 'not-yet-valid-certificate' },
      'missing-intermediate': { 'certificate-validation': 'missing-intermediate', 'certificate-curl': 'missing-intermediate' },
      'private-ca': { 'certificate-validation': 'missing-intermediate', 'certificate-curl': 'missing-intermediate' },
      'private-ca-with-root': { 'certificate-validation': 'private-ca-with-root', 'certificate-curl': 'private-ca-with-root' },
      'self-signed-certificate': { 'certificate-validation': 'self-signed-certificate' },
      'certificate-for-another-host': {
        'certificate-validation': 'certificate-for-another-host',
        'certificate-curl': 'certificate-for-another-host',
        'certificate-names': 'certificate-for-another-host',
        'origin-without-sni': 'needs-sni',
      },
      'needs-sni': { 'origin-without-sni': 'needs-sni' },
      'refuses-without-sni': { 'origin-without-sni': 'refuses-without-sni' },
      'only-newer-tls': { 'origin-tls-version': 'only-newer-tls' },
      'only-older-tls': {},
      'no-common-cipher': { 'origin-tls-cipher': 'no-common-cipher' },
      'wants-client-certificate': { 'origin-tls-cipher': 'no-common-cipher' },
      'plain-http-on-443': { 'origin-connect-curl': 'plain-http-on-443' },
      'accepts-then-silent': { 'origin-tls-silent': 'accepts-then-silent', ...TIMED_OUT },
    },
  },
  connect: {
    checks: [
      'origin-connect',
      'origin-connect-curl',
      'origin-tls-silent',
      'origin-times',
      'origin-slow-body',
      'origin-error',
      'origin-answer',
    ],
    faults: {
      'http1-origin': {},
      'closed-port': { 'origin-connect': 'closed-port', ...REFUSED },
      'silent-host': { 'origin-connect': 'silent-host', ...TIMED_OUT },
      'no-route': { 'origin-connect': 'no-route', ...REFUSED },
      'name-not-resolved': { 'origin-connect': 'name-not-resolved' },
      'accepts-then-silent': { 'origin-tls-silent': 'accepts-then-silent', ...TIMED_OUT },
      'plain-http-on-443': { 'origin-connect-curl': 'plain-http-on-443' },
      'self-signed-certificate': {},
    },
  },
  name: {
    checks: ['origin-name'],
    faults: {
      'name-does-not-exist': { 'origin-name': 'name-does-not-exist' },
      'name-server-fails': { 'origin-name': 'name-server-fails' },
      'name-without-address': { 'origin-name': 'name-without-address' },
      'name-server-silent': { 'origin-name': 'name-server-silent' },
    },
  },
  slow: {
    checks: ['origin-times', 'origin-slow-body', 'origin-answer', 'origin-connect-curl', 'origin-error', 'client-gives-up'],
    faults: {
      'connected-but-silent': {
        'origin-times': 'connected-but-silent',
        'origin-slow-body': 'connected-but-silent',
        'client-gives-up': 'slow-first-byte',
        ...TIMED_OUT,
      },
      'late-first-byte': {},
      'slow-body': { 'origin-times': 'slow-body', 'origin-slow-body': 'slow-body', 'client-gives-up': 'slow-first-byte', ...TIMED_OUT },
      'closes-without-answer': { 'origin-answer': 'closes-without-answer' },
    },
  },
  answer: {
    checks: ['origin-answer', 'origin-error', 'origin-times', 'origin-is-a-cdn', 'origin-slowdown'],
    faults: {
      'closes-without-answer': { 'origin-answer': 'closes-without-answer' },
      'resets-connection': { 'origin-answer': 'resets-connection' },
      'body-cut-short': { 'origin-answer': 'body-cut-short' },
      'not-http': { 'origin-answer': 'not-http' },
      'http2-breaks': { 'origin-answer': 'http2-breaks' },
      'http2-origin': {},
      'http1-origin': {},
      'headers-of-8-kb': {},
      'headers-of-16-kb': {},
      'headers-of-64-kb': {},
      'headers-of-200-kb': {},
      'answers-with-error': { 'origin-error': 'answers-with-error' },
      'origin-behind-a-cdn': { 'origin-is-a-cdn': 'origin-behind-a-cdn' },
      'storage-throttles': { 'origin-slowdown': 'storage-throttles', 'origin-error': 'answers-with-error' },
      'storage-refuses': { 'origin-slowdown': 'storage-refuses' },
    },
  },
  'request size': {
    checks: ['header-size', 'uri-length', 'missing-host'],
    faults: {
      'limits-headers': { 'header-size': 'limits-headers' },
      'limits-headers-with-400': { 'header-size': 'limits-headers-with-400' },
      'requires-host': { 'missing-host': 'requires-host' },
      'limits-uri': { 'uri-length': 'limits-uri' },
      'refuses-everything': {},
    },
  },
  rate: {
    checks: ['request-burst', 'unavailable'],
    faults: {
      'http1-origin': {},
      'limits-rate': { 'request-burst': 'limits-rate' },
      'rate-block-running': { 'request-burst': 'rate-block-running' },
      'answers-with-status': { 'request-burst': 'rate-block-running' },
      'refuses-everything': {},
    },
  },
  'methods and bodies': {
    checks: ['allowed-methods', 'unknown-method', 'length-required', 'media-type', 'body-size', 'expectation', 'continue', 'accept'],
    faults: {
      'refuses-method': { 'allowed-methods': 'refuses-method' },
      'edge-refuses-method': {},
      'edge-refuses-trace': {},
      'unknown-method': { 'unknown-method': 'unknown-method' },
      'requires-length': { 'length-required': 'requires-length' },
      'checks-media-type': { 'media-type': 'checks-media-type' },
      'limits-body': { 'body-size': 'limits-body' },
      'refuses-expectation': { expectation: 'refuses-expectation' },
      'answers-continue': { continue: 'answers-continue' },
      'negotiates-strictly': { accept: 'negotiates-strictly' },
      'refuses-everything': {},
    },
  },
  refusals: {
    checks: ['auth-challenge', 'user-agent-refused', 'referer-refused', 'misdirected', 'upgrade-required', 'http-version', 'precondition'],
    faults: {
      'http1-origin': {},
      'demands-login': { 'auth-challenge': 'demands-login' },
      'checks-user-agent': { 'user-agent-refused': 'checks-user-agent' },
      'checks-referer': { 'referer-refused': 'checks-referer' },
      'checks-authority': { misdirected: 'checks-authority' },
      'demands-upgrade': { 'upgrade-required': 'demands-upgrade' },
      'offers-upgrade': {},
      'refuses-version': { 'http-version': 'refuses-version' },
      'refuses-version-with-400': {},
      'checks-preconditions': { precondition: 'checks-preconditions' },
      'refuses-everything': {},
      'answers-with-status': {},
    },
  },
  'conditions and ranges': {
    checks: ['not-modified', 'partial-content', 'range-past-end', 'precondition'],
    faults: {
      'http1-origin': {},
      revalidates: { 'not-modified': 'revalidates', 'partial-content': 'serves-ranges', 'range-past-end': 'serves-ranges' },
      'changing-entity-tag': {},
      'checks-preconditions': { precondition: 'checks-preconditions' },
      'refuses-everything': {},
    },
  },
  redirects: {
    checks: ['redirect-loop', 'redirect-method', 'redirect-target'],
    code: 301,
    faults: {
      'http1-origin': {},
      // Its 302 also turns a POST into a GET.
      'redirects-to-itself': { 'redirect-loop': 'redirects-to-itself', 'redirect-method': 'redirect-turns-post-into-get' },
      'redirect-turns-post-into-get': { 'redirect-method': 'redirect-turns-post-into-get' },
      'redirect-keeps-post': { 'redirect-method': 'redirect-keeps-post' },
      redirects: { 'redirect-target': 'redirects' },
      'refuses-everything': {},
    },
  },
  'interim and empty responses': {
    checks: ['early-hints', 'switching-protocols', 'no-content', 'status-and-fields'],
    code: 204,
    faults: {
      'http1-origin': {},
      'http2-origin': {},
      'early-hints-for-pages': { 'early-hints': 'early-hints-for-pages' },
      upgrades: { 'switching-protocols': 'upgrades' },
      'answers-without-content': { 'no-content': 'answers-without-content', 'status-and-fields': 'answers-with-status' },
      'refuses-everything': {},
    },
  },
  'slow request': {
    checks: ['request-timeout'],
    code: 408,
    faults: {
      'http1-origin': {},
      'waits-for-request': { 'request-timeout': 'waits-for-request' },
      'connected-but-silent': {},
      'closes-without-answer': {},
    },
  },
  'HTTPS at the edge': {
    checks: ['https-switched-off'],
    faults: { 'https-switched-off': { 'https-switched-off': 'https-switched-off' }, 'refuses-the-address': {} },
  },
  proxy: {
    checks: ['proxy-challenge'],
    faults: {
      'proxy-demands-login': { 'proxy-challenge': 'proxy-demands-login' },
      'site-demands-login-behind-proxy': {},
    },
  },
};
