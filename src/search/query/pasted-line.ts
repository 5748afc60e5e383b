/** Recognizes text that was pasted rather than typed (a log line, a header block, JSON), and which of its numbers is the status. */

/** Where formats have the status. The text has to be in lower case. */
const STATUS: readonly RegExp[] = [
  // A status line, and a line of an access log: `HTTP/1.1 504 Gateway Timeout`, `"GET / HTTP/1.1" 504 167`.
  /\bhttp\/[\d.]+["']?\s+([1-9]\d\d)(?!\d)/,
  // A field of JSON, or of `key=value`: `"status":504`, `response_code="504"`, `elb_status_code=504`.
  /["']?\b\w*(?:status|statuscode|status_code|response_?code)["']?\s*[:=]\s*["']?([1-9]\d\d)(?!\d)/,
  // HAProxy: five times with slashes, then the status and the bytes (HAProxy's documentation, HTTP log format).
  /\s[-+]?\d+(?:\/[-+]?\d+){4}\s+([1-9]\d\d)\s+[-+]?\d+\s/,
  // AWS ALB: three times, then the status of the load balancer and that of the target (access log entries of ALB).
  /(?:\s-?\d+(?:\.\d+)?){3}\s+([1-9]\d\d)\s+(?:\d{3}|-)\s+\d+\s+\d+\s/,
];

/** Marks of a paste that need not have a status: a time stamp, braces around a quoted name, two pairs of name and value. */
const MARKS: readonly RegExp[] = [
  /\b\d{4}[-/]\d\d[-/]\d\d[t ]\d\d:\d\d/,
  /\[\d\d\/[a-z]{3}\/\d{4}:\d\d:\d\d/,
  /\{\s*["'][\w-]+["']\s*:/,
  /\b[a-z][\w-]*=\S+\s(?:.*\s)?[a-z][\w-]*=\S/,
];

/** What was pasted. */
export interface PastedLine {
  /** Undefined where none of the formats has it. */
  status?: number;
}

/**
 * The status of a pasted line; `undefined` for what somebody typed.
 *
 * @param text in lower case (NFKC), as it was pasted
 * @example
 * pastedLine('"get / http/1.1" 502 157')      // => { status: 502 }
 * pastedLine('2031/09/18 10:00:00 [error] …') // => {}
 * pastedLine('nginx 502')                     // => undefined
 */
export function pastedLine(text: string): PastedLine | undefined {
  const status = STATUS.map((format) => format.exec(text)?.[1]).find(Boolean);
  if (status) return { status: Number(status) };
  return MARKS.some((mark) => mark.test(text)) ? {} : undefined;
}
