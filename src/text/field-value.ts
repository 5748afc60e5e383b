/** A value of a log as people write it in an address, in the form in which the content has it. */

/** Quotation marks, brackets and spaces around a value, and what ends a sentence. */
const AROUND = /^[\s"'“”‘’`「」()[\]]+|[\s"'“”‘’`「」()[\].,;:!。、]+$/g;

/**
 * The value behind `/codes/` in a path; `undefined` where there is none. Full-width letters and digits are half-width (NFKC), what browsers and
 * curl put around their names and numbers is left out, and a number has no leading zeros or words before it.
 *
 * @param path as in an address, escaped or not; one that is escaped wrongly is taken as it is
 * @example
 * valueInPath('/ja/codes/UF/')               // => 'UF'
 * valueInPath('/codes/%EF%BC%95%EF%BC%92４') // => '524'
 * valueInPath('/codes/curl:%20(56)')         // => 'curl:56'
 * valueInPath('/codes/net::ERR_FAILED')      // => 'ERR_FAILED'
 * valueInPath('/codes/HTTP 504')             // => '504'
 */
export function valueInPath(path: string): string | undefined {
  const [, escaped] = /\/codes\/(.+?)\/?$/.exec(path) ?? [];
  if (escaped === undefined) return undefined;
  // Twice: some logs escape what they hold.
  const value = unescaped(unescaped(escaped)).normalize('NFKC').replace(AROUND, '');
  // With what curl says of it behind; `curl/8.5.0` is no exit code.
  const [, exitCode] = /^curl\W*(?:error\W*)?(\d{1,3})(?![\d.])/i.exec(value) ?? [];
  if (exitCode) return `curl:${exitCode}`;
  const [, code] = /^(?:http|status|code)?[\s/:=_-]*0*(\d{1,3})$/i.exec(value.replace(/^-(?=\d)/, 'minus')) ?? [];
  return code ?? (value.replace(/^net::/i, '') || undefined);
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
