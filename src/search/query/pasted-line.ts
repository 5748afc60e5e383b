/** Recognizes text that was pasted rather than typed (a log line, a header block, JSON): its status, and what writes lines like it. */

/** A format of a line. The text has to be in lower case. */
interface Format {
  /** The sender that writes it, as an id; left out where several do. */
  sender?: string;
  line: RegExp;
}

/** Formats with the status as the first group; the first that fits counts. */
const FORMATS: readonly Format[] = [
  // Kind, time, load balancer, client, target, three times, then the status of the load balancer and that of the target
  // (access log entries of AWS ALB). The same without its beginning is a part of such a line.
  { sender: 'aws-alb', line: /^(?:https?|h2|grpcs|wss?)\s\S+z\s\S+(?:\s\S+){2}(?:\s-?\d+(?:\.\d+)?){3}\s+([1-9]\d\d|-)(?!\d)/ },
  { sender: 'aws-alb', line: /(?:\s-?\d+(?:\.\d+)?){3}\s+([1-9]\d\d)\s+(?:\d{3}|-)\s+\d+\s+\d+\s/ },
  { sender: 'aws-alb', line: /"elb_status_code"\s*[:=]\s*"?([1-9]\d\d)/ },
  { sender: 'aws-alb', line: /\belb_status_code=([1-9]\d\d)/ },
  // Time in brackets, request, status, then the response flags (default format of Envoy).
  { sender: 'envoy', line: /\[\d{4}-[^\]]*\]\s+"[^"]*"\s+(\d{1,3})\s+(?:-|[a-z]+(?:,[a-z]+)*)\s/ },
  {
    sender: 'envoy',
    line: /"response_flags"[\s\S]*?"response_code"\s*:\s*"?(\d{1,3})|"response_code"\s*:\s*"?(\d{1,3})[\s\S]*?"response_(?:flags|code_details)"/,
  },
  // Date, time, edge location, bytes, client, method, host, path, status (standard log of CloudFront, also with spaces for tabs).
  {
    sender: 'aws-cloudfront',
    line: /\d{4}-\d\d-\d\d\s+\d\d:\d\d:\d\d\s+[a-z]{3}\d+(?:-[a-z]\d+)?\s+\d+\s+\S+\s+[a-z]+\s+\S+\s+\S+\s+(\d{3})\s/,
  },
  { sender: 'cloudflare', line: /"edgeresponsestatus"\s*:\s*"?(\d{1,3})/ },
  { sender: 'tencent-edgeone', line: /"edgeresponsestatuscode"\s*:\s*"?(\d{1,3})/ },
  { sender: 'google-lb', line: /"httprequest"\s*:\s*\{[\s\S]*?"status"\s*:\s*"?([1-9]\d\d)/ },
  {
    sender: 'alibaba-alb',
    line: /"app_lb_(?:id|name)"[\s\S]*?"status"\s*:\s*"?([1-9]\d\d)|"status"\s*:\s*"?([1-9]\d\d)[\s\S]*?"app_lb_(?:id|name)"/,
  },
  {
    sender: 'azure-appgw',
    line: /(?:applicationgateway|application gateway|applicationgateways)[\s\S]*?"httpstatus(?:_d)?"\s*:\s*"?([1-9]\d\d)/,
  },
  {
    sender: 'iis',
    line: /\d{4}-\d\d-\d\d \d\d:\d\d:\d\d \S+ (?:get|post|head|put|delete|options) \S+ \S+ \d+ .* ([1-9]\d\d) \d{1,2} \d+ \d+/,
  },
  // HAProxy: five times with slashes, then the status and the bytes (HAProxy's documentation, HTTP log format).
  { line: /\s[-+]?\d+(?:\/[-+]?\d+){4}\s+([1-9]\d\d)\s+[-+]?\d+\s/ },
  // Client, user, time, request, status, bytes, referrer, client (combined log format, the default of nginx's access log).
  { sender: 'nginx', line: /\[\d\d\/[a-z]{3}\/\d{4}:[\d: +-]+\]\s+"[^"]*"\s+([1-9]\d\d)\s+\d+\s+"[^"]*"\s+"/ },
  // A status line, and a line of an access log: `HTTP/1.1 504 Gateway Timeout`, `"GET / HTTP/1.1" 504 167`.
  { line: /\bhttp\/[\d.]+["']?\s+([1-9]\d\d)(?!\d)/ },
  // A field of JSON, or of `key=value`: `"status":504`, `response_code="504"`.
  { line: /["']?\b\w*(?:status|statuscode|status_code|response[_ ]?code)["']?\s*[:=]\s*["']?([1-9]\d\d)(?!\d)/ },
  // What follows a quoted request: `"GET /report" 502 157`.
  { line: /"(?:get|post|put|head|delete|patch|options) [^"]*"\s+([1-9]\d\d)\s/ },
];

/** Marks of a paste that need not have a status, with what writes them. */
const MARKS: readonly Format[] = [
  // Time, level, process and connection (error log of nginx).
  { sender: 'nginx', line: /\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d \[\w+\] \d+#\d+:/ },
  { line: /\b\d{4}[-/]\d\d[-/]\d\d[t ]\d\d:\d\d/ },
  { line: /\[\d\d\/[a-z]{3}\/\d{4}:\d\d:\d\d/ },
  { line: /\{\s*["'][\w-]+["']\s*:/ },
  { line: /\b[a-z][\w-]*=\S+\s(?:.*\s)?[a-z][\w-]*=\S/ },
  // Frames of a stack trace.
  { line: /\n\s+at \S+|\btraceback \(most recent call last\)|\bat \S+\([^)]*:\d+(?::\d+)?\)/ },
];

/** What was pasted. */
export interface PastedLine {
  /** Of each line, each once, in their order; none where no format has it. */
  statuses: readonly number[];
  /** The sender that writes such lines, as an id; undefined where several do. */
  sender?: string;
}

/**
 * The statuses of pasted lines; `undefined` for what somebody typed.
 *
 * @param text in lower case (NFKC), as it was pasted
 * @example
 * pastedLine('"get / http/1.1" 502 157')      // => { statuses: [502] }
 * pastedLine('2031/09/18 10:00:00 [error] 31#31: *2 …') // => { statuses: [], sender: 'nginx' }
 * pastedLine('nginx 502')                     // => undefined
 */
export function pastedLine(text: string): PastedLine | undefined {
  for (const { sender, line } of FORMATS) {
    const found = [...text.matchAll(new RegExp(line, 'g'))].map(([, ...groups]) => groups.find(Boolean));
    if (found.length === 0) continue;
    const statuses = new Set(found.filter((status) => status !== '-').map(Number));
    return { statuses: [...statuses], ...(sender && { sender }) };
  }
  const mark = MARKS.find(({ line }) => line.test(text));
  return mark && { statuses: [], ...(mark.sender && { sender: mark.sender }) };
}
