/** The names of the reader's own servers in commands, in place of those of the examples. */

/** The names that commands of the content have: of the site that visitors open, and of the server behind the edge. */
export const EXAMPLE_NAMES = { host: 'www.example.com', origin: 'origin.example' } as const;

/** The reader's own names; those that are not given stay as in the examples. */
export type OwnNames = { -readonly [Kind in keyof typeof EXAMPLE_NAMES]?: string };

/** Commands that look up a name. */
const ASKS_DNS = /^(?:dig|host|nslookup) /m;
const IP_ADDRESS = /^[\d.]+$/;

/** The longest name that DNS has, in characters. */
const LONGEST_NAME = 253;
/** The longest part of a name between two dots, in characters. */
const LONGEST_LABEL = 63;

/**
 * The name of a server as commands take it, of what a reader writes or pastes: in lower case, an internationalized name in its ASCII form, and of an address the
 * name in it.
 *
 * Only letters, digits, dots, hyphens, and underscores are taken. None of them means anything to a shell, inside quotation marks or outside, so that a
 * name can stand wherever that of the example does, and none begins with a hyphen, so that it is never taken for an option.
 *
 * @returns undefined when it is no name of a server, or has a port or is an IPv6 address, for which the commands have other forms
 * @example
 * nameOfServer(' https://WWW.Example.JP/path ') // => 'www.example.jp'
 * nameOfServer('日本語.jp')                      // => 'xn--wgv71a119e.jp'
 * nameOfServer('$(reboot).example.jp')          // => undefined
 */
export function nameOfServer(written: string): string | undefined {
  const text = written.normalize('NFKC').trim();
  // Longer than any name, whatever its scheme and its path.
  if (text.length > 2_000) return undefined;
  // Browsers leave line breaks out of addresses, so that two words would become one.
  if (/[\s\p{C}]/u.test(text)) return undefined;
  const url = parse(/^https?:\/\//i.test(text) ? text : `https://${text}`);
  // A name alone that has more than a name is a mistake; an address has a path.
  if (!url || url.port !== '' || url.username !== '' || (!/^https?:/i.test(text) && /[/?#@:%\\]/.test(text))) return undefined;
  const name = url.hostname.replace(/\.$/, '');
  const isName =
    name.length <= LONGEST_NAME &&
    name.split('.').every((label) => label.length <= LONGEST_LABEL && /^[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?$/.test(label));
  return isName ? name : undefined;
}

function parse(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}

/**
 * A command, or a word of the prose about it, with the reader's own names. Names that are no names of servers are left out, wherever they
 * come from, and so is an IP address where DNS is asked for a name.
 *
 * @example
 * withOwnNames('dig origin.example A', { origin: 'origin.example.jp' }) // => 'dig origin.example.jp A'
 * withOwnNames('dig origin.example A', { origin: '192.0.2.1' })         // => 'dig origin.example A'
 */
export function withOwnNames(command: string, names: OwnNames): string {
  const given = new Map<string, string>();
  for (const kind of ['host', 'origin'] as const) {
    const name = nameOfServer(names[kind] ?? '');
    const isAsked = ASKS_DNS.test(command) && IP_ADDRESS.test(name ?? '');
    if (name && !isAsked) given.set(EXAMPLE_NAMES[kind], name);
  }
  return command.replace(/(?<![\w.-])(?:www\.example\.com|origin\.example)(?![\w-]|\.\w)/g, (example) => given.get(example) ?? example);
}
