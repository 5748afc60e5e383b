/** The registered types of errors in the header field `Proxy-Status` (RFC 9209), from a copy of the IANA registry. */
import registry from './proxy-error-types.json' with { type: 'json' };

/** An entry of the registry. */
export interface ProxyErrorType {
  type: string;
  /** The recommended status code; left out where it depends on the request. */
  status?: number;
  /** Whether only a proxy makes such a response itself; otherwise it may pass on one that broke off. */
  onlyByIntermediaries: boolean;
  /** The defining document, such as `rfc9209`, and its section where the copy names one. */
  document: string;
  section?: string;
}

export const REGISTERED_PROXY_ERRORS: readonly ProxyErrorType[] = registry.types;

/** The names of the types, such as `connection_refused`. */
export const PROXY_ERROR_TYPES: readonly string[] = REGISTERED_PROXY_ERRORS.map(({ type }) => type);
