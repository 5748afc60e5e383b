/** The built site as tests read it: files, addresses, and the parts of a page that are checked on every page. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A page of a build. */
export interface BuiltPage {
  /** Its address without the deployment's base, such as `/ja/codes/504/`. */
  path: string;
  html: string;
}

/** Every file of a build, as paths from its root, sorted. */
export function filesOf(dist: string): string[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dist.length + 1))
    .sort();
}

/** Every HTML page of a build, sorted by address. */
export function pagesOf(dist: string): BuiltPage[] {
  return filesOf(dist)
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ path: `/${file.replace(/index\.html$/, '')}`, html: readFileSync(join(dist, file), 'utf8') }));
}

/** The values of an attribute in a page, entities decoded. */
export function attributeValues(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map((match) =>
    match[1].replaceAll('&#38;', '&').replaceAll('&amp;', '&'),
  );
}

/** The text of a page's `<main>`, tags removed, spaces folded. */
export function mainText(html: string): string {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
  return main
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<wbr\s*\/?>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
}

/** The file that a static host serves for an address (path only), or undefined when there is none. */
export function fileFor(dist: string, path: string): string | undefined {
  const file = join(dist, decodeURI(path), path.endsWith('/') ? 'index.html' : '');
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}
