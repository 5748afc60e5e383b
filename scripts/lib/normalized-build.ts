/** A build without what only names its files and its deployment, so that two builds can be compared. */
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { SPECULATION_TYPE } from '../../src/deployment/speculation-rules.ts';
import { readArchive } from '../../src/offline/read-archive.ts';
import { filesOf } from './built-site.ts';

/** The files whose content is text; the others are compared byte by byte. Those for hosts, such as `_headers`, have no ending, or `.conf`. */
const TEXT = ['.html', '.csv', '.js', '.css', '.txt', '.xml', '.json', '.svg', '.md', '.webmanifest', SPECULATION_TYPE.ending, '', '.conf'];

/** What `npm run compress` writes beside the files of a build. */
const COMPRESSED = /\.(?:br|gz)$/;

/** The hash of a content in the name of its file, which is a script, the rules for pages to fetch, or an archive of what browsers keep. */
const HASH_IN_NAME = /-(?:[\w-]{8}(?=\.(?:js|speculationrules)\b)|[0-9a-f]{16}(?=\.bin\b))/g;

/** What the service worker is told of the archives: what they are, and how long. Both follow from their contents. */
const OF_ARCHIVES = /(?<="id":)"[0-9a-f]{16}"|(?<="bytes":)\d+/g;

/** Where a build is made for. */
interface Deployment {
  /** Its origin, such as `https://example.org`. */
  site: string;
  /** The path below it, such as `/status`; empty at the root. */
  base: string;
}

/** What `normalizedBuild` takes out besides names; nothing by default. */
interface Normalization {
  /** Where the build is made for: its pages become those of a deployment at `http://localhost:4321` that names no repository. */
  deployment?: Deployment;
  /** Whether the order of the rules in the styles of a page counts as a name, since it follows from the order of imports. */
  sortStyles?: boolean;
}

/**
 * The files of a build by name, with their content. Taken out of both are the hashes in the names of scripts, the names by which
 * styles are scoped and the hashes in the content security policy: they follow from contents that are compared themselves.
 * Scripts that have the same name then are one entry.
 */
export function normalizedBuild(dist: string, { deployment, sortStyles = false }: Normalization = {}): Map<string, string> {
  const normalized = (text: string): string => {
    const unnamed = withoutNames(withoutDeployment(text, deployment));
    return sortStyles ? withSortedStyles(unnamed) : unnamed;
  };
  const built = filesOf(dist).filter((file) => !COMPRESSED.test(file));
  const files = built.map((file) => {
    const bytes = readFileSync(join(dist, file));
    const name = file.replace(HASH_IN_NAME, '');
    if (TEXT.includes(extname(file))) return { name, content: normalized(bytes.toString('utf8')) };
    return { name, content: extname(file) === '.bin' ? unpacked(bytes, normalized) : bytes.toString('latin1') };
  });
  return new Map([...Map.groupBy(files, ({ name }) => name)].map(([name, same]) => [name, contentOf(same)]));
}

/** The files of an archive with their names, as text. */
const unpacked = (archive: Uint8Array, normalized: (text: string) => string): string =>
  [...readArchive(gunzipSync(archive))]
    .map(([file, bytes]) => `${file.replace(HASH_IN_NAME, '')}\n${normalized(Buffer.from(bytes).toString('utf8'))}`)
    .sort()
    .join('\n');

const contentOf = (files: { content: string }[]): string =>
  files
    .map(({ content }) => content)
    .sort()
    .join('\n');

const withoutNames = (text: string): string =>
  text
    .replace(HASH_IN_NAME, '')
    .replace(/\bdata-(?:astro-cid-[a-z0-9]{8}|\d+)\b/g, 'data-scope')
    .replace(/\bastro-[a-z0-9]{8}\b/g, 'astro')
    .replace(OF_ARCHIVES, '')
    .replace(/ ?'sha256-[^']+'/g, '');

/** The paragraph of `src/components/frame/RepositoryLinks.astro`. */
const REPOSITORY_LINKS = /<p class="small" data-pagefind-ignore data-repository>.*?<\/p>/gs;

/** The header that only a site at the root of its host has (src/security/headers.ts). */
const HTTPS_ONLY = /"Strict-Transport-Security":"[^"]*",|^[^{\n]*Strict-Transport-Security.*\n/gm;

const withoutDeployment = (text: string, deployment?: Deployment): string =>
  deployment
    ? text
        .replace(REPOSITORY_LINKS, '')
        .replace(HTTPS_ONLY, '')
        .replaceAll(`${deployment.site}${deployment.base}/`, 'http://localhost:4321/')
        .replaceAll(`${deployment.base}/`, '/')
    : text.replace(HTTPS_ONLY, '');

const STYLE = /<style\b[^>]*>(?<css>[\s\S]*?)<\/style>/g;

/**
 * A page with its styles behind it, one rule a line, sorted. Which rules share an element and a wrapper for their layer depends on
 * the order of imports as well, so neither is kept; what a rule says and how often it is there is.
 *
 * @example
 * withSortedStyles('<style>@layer components{b{top:0}}</style><p><style>a{top:1px}</style>') // => '<p>\na{top:1px\nb{top:0'
 */
export function withSortedStyles(html: string): string {
  const rules = [...html.matchAll(STYLE)]
    .flatMap(({ groups }) => groups!.css.replaceAll('@layer components{', '').split(/[}\n]/))
    .filter((rule) => rule.trim() !== '');
  return [html.replace(STYLE, ''), ...rules.sort()].join('\n');
}
