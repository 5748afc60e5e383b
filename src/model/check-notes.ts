/** What a reader has to know about a check beyond its text: what its command may cause, and what it needs. */
import type { Check } from '../content/schema.ts';

type Command = Pick<Check, 'command'>;

/**
 * Whether a command sends a body or a method that may change something, so that it comes last and with a warning.
 *
 * @example
 * sendsBody({ command: "curl -d x https://www.example.com/" }) // => true
 * sendsBody({ command: 'curl -X OPTIONS https://www.example.com/' }) // => false, a safe method
 */
export const sendsBody = ({ command }: Command): boolean => /\s(?:-d|-F|-T|--data\S*|-X (?!OPTIONS|TRACE|GET|HEAD)[A-Z]+)\s/.test(command);

/** Whether a check asks the origin itself, so that the place where it is run decides what it shows. */
export const asksOrigin = ({ from }: Pick<Check, 'from'>): boolean => from === 'edge-side';

/** Whether what to look for has the name of a header field. */
export const showsFields = ({ findings }: Pick<Check, 'findings'>): boolean =>
  findings.some(({ expect }) => expect.some((part) => /^[A-Z][A-Za-z-]+:/.test(part)));

/** Whether a command calls the program `timeout`, which is not in every system. */
export const needsTimeout = ({ command }: Command): boolean => /(?:^|\s)timeout \d/.test(command);

/** Whether a command uses options of OpenSSL that LibreSSL lacks. */
export const needsOpenSsl = ({ command }: Command): boolean => /\s-(?:brief|verify_hostname|noservername)\b/.test(command);
