/** A build without what only names its files and its deployment, so that two builds can be compared. */
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { filesOf } from './built-site.ts';

/** The files whose content is text; the others are compared byte by byte. */
const TEXT = ['.html', '.js', '.css', '.txt', '.xml', '.json', '.svg', '.md'];

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
 * The files of a build by name, with their content. Taken out of both are the hashes in the names of scripts, Astro's ids of
 * scoped styles and the hashes in the content security policy: they follow from contents that are compared themselves.
 * Scripts that have the same name then are one entry.
 */
export function normalizedBuild(dist: string, { deployment, sortStyles = false }: Normalization = {}): Map<string, string> {
  const normalized = (text: string): string => {
    const unnamed = withoutNames(withoutDeployment(text, deployment));
    return sortStyles ? withSortedStyles(unnamed) : unnamed;
  };
  const files = filesOf(dist).map((file) => {
    const bytes = readFileSync(join(dist, file));
    return TEXT.includes(extname(file))
      ? { name: file.replace(/-[\w-]{8}\.js$/, '.js'), content: normalized(bytes.toString('utf8')) }
      : { name: file, content: bytes.toString('latin1') };
  });
  return new Map([...Map.groupBy(files, ({ name }) => name)].map(([name, same]) => [name, contentOf(same)]));
}

const contentOf = (files: { content: string }[]): string =>
  files
    .map(({ content }) => content)
    .sort()
    .join('\n');

const withoutNames = (text: string): string =>
  text
    .replace(/-[\w-]{8}\.js/g, '.js')
    .replace(/astro-(?:cid-)?[a-z0-9]{8}\b/g, 'astro-cid')
    .replace(/ ?'sha256-[^']+'/g, '');

/** The paragraph of `src/components/frame/RepositoryLinks.astro`. */
const REPOSITORY_LINKS = /<p class="small" data-pagefind-ignore data-repository>.*?<\/p>/gs;

const withoutDeployment = (text: string, deployment?: Deployment): string =>
  deployment
    ? text
        .replace(REPOSITORY_LINKS, '')
        .replaceAll(`${deployment.site}${deployment.base}/`, 'http://localhost:4321/')
        .replaceAll(`${deployment.base}/`, '/')
    : text;

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
