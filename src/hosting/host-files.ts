/** The files by which hosts learn what to send with the files of a build, and where to send a reader on. */
import { SPECULATION_TYPE } from '../deployment/speculation-rules.ts';
import { LANGS } from '../languages.ts';
import { DATA_HEADERS, LINK_PREVIEW_HEADERS, type Headers } from '../security/headers.ts';
import { HASHED_FOLDERS, IMMUTABLE } from './caching.ts';
import { typeOf } from './types.ts';

/** What the files are derived from. */
export interface Hosted {
  /** The path that the site is below, such as `/status`; empty at the root of its host. */
  base: string;
  /** What is sent with every response. */
  headers: Headers;
  /** The codes that have a page. */
  codes: readonly number[];
}

/** The files whose type not every host knows, as patterns with one `*`. They name the ending, since a page for an address that does not exist has the headers of that address. */
const TYPED = [
  ...LANGS.map((lang) => `/${lang}/*.md`),
  `/_astro/*${SPECULATION_TYPE.ending}`,
  '/offline/*.bin',
  '/pagefind/filter/*.pf_filter',
  '/pagefind/fragment/*.pf_fragment',
  '/pagefind/index/*.pf_index',
  '/pagefind/*.pf_meta',
  '/pagefind/*.pagefind',
];

/**
 * `_headers`, as Netlify and Cloudflare read it.
 *
 * Nothing is said of files that are asked for again each time, since both hosts do that by themselves (`max-age=0, must-revalidate`): they
 * join the values of all rules that match an address, and a rule for everything would spoil the one for names with a hash.
 */
export function headersFile({ base, headers }: Hosted): string {
  const rule = (path: string, lines: Headers) => [
    `${base}${path}`,
    ...Object.entries(lines).map(([name, value]) => `  ${name}: ${value}`),
    '',
  ];
  return [
    ...rule('/*', headers),
    ...HASHED_FOLDERS.flatMap((folder) => rule(`${folder}*`, { 'Cache-Control': IMMUTABLE })),
    ...rule(`${DATA}*`, DATA_HEADERS),
    ...TYPED.flatMap((pattern) => rule(pattern, { 'Content-Type': withCharset(typeOf(pattern)) })),
  ].join('\n');
}

/** A type as it is sent: text says that it is UTF-8. */
const withCharset = (type: string): string => (type.startsWith('text/') ? `${type}; charset=utf-8` : type);

/**
 * The headers that `_headers` gives to every file: those of its first rule.
 *
 * @example
 * headersOfEveryFile('/*\n  Referrer-Policy: no-referrer\n\n/_astro/*\n …') // => { 'Referrer-Policy': 'no-referrer' }
 */
export function headersOfEveryFile(text: string): Headers {
  const [, ...lines] = text.split('\n\n')[0].split('\n');
  return Object.fromEntries(lines.filter(Boolean).map((line) => line.trim().split(/: (.*)/)));
}

/**
 * `_redirects`, as Netlify and Cloudflare read it: a number alone leads to its permanent link. Both addresses of each are listed, as
 * Cloudflare distinguishes them.
 */
export function redirectsFile({ base, codes }: Hosted): string {
  const lines = codes.flatMap((code) => [`/${code}`, `/${code}/`].map((path) => `${base}${path} ${base}/codes/${code}/ 301`));
  return `${lines.join('\n')}\n`;
}

/** The pictures of links, which other sites may show. Netlify and Cloudflare would join the values of both rules, so they keep the stricter. */
const PREVIEWS = '/og/';

/** The data for programs, every version of it. An address without a file is among it, so that a script learns of `404`. */
const DATA = '/api/';

/**
 * The headers as a part of an nginx configuration, for a context `server`. Its `$cache_control` is set in `hosts/nginx/nginx.conf`.
 *
 * @throws an Error when a value cannot be in a configuration
 */
export function nginxHeaders({ base, headers }: Hosted): string {
  const variable = (name: string) => `$${name.toLowerCase().replaceAll('-', '_')}`;
  return [
    '# Written by the build.',
    ...Object.entries(LINK_PREVIEW_HEADERS).flatMap(([name, value]) => [
      `set ${variable(name)} ${quoted(name, headers[name] ?? '')};`,
      `if ($uri ~ ^${base}${PREVIEWS}) { set ${variable(name)} ${quoted(name, value)}; }`,
    ]),
    // Not `$uri`, which is that of the page for "not found" where there is no file. An empty value is not sent.
    ...Object.entries(DATA_HEADERS).flatMap(([name, value]) => [
      `set ${variable(name)} "";`,
      `if ($request_uri ~ ^${base}${DATA}) { set ${variable(name)} ${quoted(name, value)}; }`,
      `add_header ${name} ${variable(name)} always;`,
    ]),
    'add_header Cache-Control $cache_control always;',
    ...Object.entries(headers).map(
      ([name, value]) => `add_header ${name} ${name in LINK_PREVIEW_HEADERS ? variable(name) : quoted(name, value)} always;`,
    ),
    '',
  ].join('\n');
}

/**
 * The headers as a part of a Caddyfile, for a site.
 *
 * @throws as `nginxHeaders`
 */
export function caddyHeaders({ base, headers }: Hosted): string {
  const lines = (values: Headers) => Object.entries(values).map(([name, value]) => `\t${name} ${quoted(name, value)}`);
  return [
    '# Written by the build.',
    `@previews path ${base}${PREVIEWS}*`,
    'header {',
    ...lines(headers),
    '}',
    'header @previews {',
    // At the end, after the values above.
    '\tdefer',
    ...lines(LINK_PREVIEW_HEADERS),
    '}',
    `@data path ${base}${DATA}*`,
    'header @data {',
    ...lines(DATA_HEADERS),
    '}',
    '',
  ].join('\n');
}

/** A value in quotes, which mean the same in nginx and in Caddy, as does a quote inside, as long as nothing else means something to either. */
function quoted(name: string, value: string): string {
  if (/[\\$\n{}]/.test(value)) throw new Error(`${name} is ${JSON.stringify(value)}, which cannot be written into a configuration.`);
  return `"${value.replaceAll('"', '\\"')}"`;
}
