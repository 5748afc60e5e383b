/** The status code in a line of a log. */

/** A form of lines: its pattern, whose first group is the code, and the sender where no other writes such lines. */
interface Form {
  pattern: RegExp;
  sender?: string;
}

/** The forms that are known, the most particular first. */
const FORMS: readonly Form[] = [
  // Access log of ALB: type, time, load balancer, client, target, three times, status.
  { pattern: /^(?:https?|h2|grpcs|wss?) \S+ app\/\S+ \S+ \S+ (?:-?[\d.]+ ){3}(\d{3}|-) /, sender: 'aws-alb' },
  // HTTP requests of Cloudflare Logpush, in JSON.
  { pattern: /"EdgeResponseStatus"\s*:\s*"?(\d{1,3})\b/, sender: 'cloudflare' },
  // The status line of a response, as curl prints it.
  { pattern: /^[<*\s]*HTTP\/\d(?:\.\d)? (\d{3})\b/ },
  // Common and combined log format: the request in quotes, status, size.
  { pattern: /"(?:[^"\\]|\\.)*" (\d{3}|0) (?:\d+|-)(?=\s|$)/ },
  // JSON and logfmt: a field that is named for the status. Its value has three digits: other programs than servers have a status, too, such as 0.
  {
    pattern:
      /(?:^|[\s{,"'])(?:[a-z]+[._-])?(?:http[._-]?code|response[._-]?code|(?:sc|http|response|upstream)?[._-]?status(?:[._-]?code)?)["']?\s*[:=]\s*["']?(\d{3})(?=["'\s,;}]|$)/i,
  },
];

/** So much of a line is read; what follows is no status. */
const READ = 8_000;

/**
 * The code in a line, with its sender where the line shows it; undefined where the line has none.
 *
 * @example
 * codeInLine('203.0.113.5 - - [30/Nov/2026:03:00:00 +0000] "GET / HTTP/1.1" 504 167') // => { code: 504, sender: undefined }
 * codeInLine('{"EdgeResponseStatus":524,"OriginResponseStatus":0}')                   // => { code: 524, sender: 'cloudflare' }
 */
export function codeInLine(line: string): { code: number; sender: string | undefined } | undefined {
  for (const { pattern, sender } of FORMS) {
    const code = pattern.exec(line.slice(0, READ))?.[1];
    if (code !== undefined && code !== '-') return { code: Number(code), sender };
  }
  return undefined;
}
