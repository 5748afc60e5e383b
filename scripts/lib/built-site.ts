/** The built site as tests and benchmarks read it: its files, its pages as parsed documents, and the text of their parts. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';

/** A page of a build. */
export interface BuiltPage {
  /** Its address without the deployment's base, such as `/ja/codes/504/`. */
  path: string;
  html: string;
  /** The same page, parsed at the first use. */
  readonly document: Document;
}

/**
 * Every file of a build, as paths from its root, sorted.
 *
 * @param ending only the files whose name ends so, such as `.html`
 */
export function filesOf(dist: string, ending = ''): string[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name).slice(join(dist, '/').length))
    .sort();
}

/** Every HTML page of a build, sorted by address. */
export function pagesOf(dist: string): BuiltPage[] {
  return filesOf(dist, '.html').map((file) => readPage(dist, file));
}

/** Pages that were read before, so that each is parsed once per process. */
const cache = new Map<string, BuiltPage>();

/**
 * The page at an address of a build.
 *
 * @param path the address without the deployment's base, such as `/ja/codes/504/`
 * @throws when the build has no such page
 */
export function pageAt(dist: string, path: string): BuiltPage {
  const file = fileFor(dist, path);
  if (!file) throw new Error(`${dist} has no page ${path}`);
  return readPage(dist, file.slice(join(dist, '/').length));
}

function readPage(dist: string, file: string): BuiltPage {
  const name = join(dist, file);
  const read = cache.get(name);
  if (read) return read;
  const html = readFileSync(name, 'utf8');
  let document: Document | undefined;
  const page = {
    path: `/${file.replace(/index\.html$/, '')}`,
    html,
    get document() {
      return (document ??= parseHTML(html).document);
    },
  };
  cache.set(name, page);
  return page;
}

/** The elements of a document or a part of it that match a selector; those inside templates come last. */
export function elementsOf(root: ParentNode, selector: string): Element[] {
  const templates = [...root.querySelectorAll('template')].map(({ content }) => content);
  return [root, ...templates].flatMap((part) => [...part.querySelectorAll(selector)]);
}

/**
 * The values of an attribute in a document or a part of it, in the order of `elementsOf`.
 *
 * @example
 * attributeValues(pageAt('dist', '/en/').document, 'href') // => ['/favicon.svg', '/en/', …]
 */
export function attributeValues(root: ParentNode, name: string): string[] {
  return elementsOf(root, `[${name}]`).map((element) => element.getAttribute(name)!);
}

/**
 * Text without its white space: where a page breaks a line or opens a tag does not count in a comparison.
 *
 * @example
 * dense('at the  edge\n') // => 'attheedge'
 */
function dense(text: string): string {
  return text.replace(/\s+/g, '');
}

const denseTexts = new WeakMap<Element, string>();

/** The text of an element without scripts, styles and white space. */
export function denseTextOf(element: Element): string {
  const text = denseTexts.get(element) ?? dense(textOf(element));
  denseTexts.set(element, text);
  return text;
}

function textOf(node: Node): string {
  if (node.nodeType === node.TEXT_NODE) return node.nodeValue!;
  if (['SCRIPT', 'STYLE'].includes(node.nodeName)) return '';
  return [...node.childNodes].map(textOf).join('');
}

/** Whether an element shows a text, however it is spread over lines and tags. */
export function shows(element: Element, text: string): boolean {
  return denseTextOf(element).includes(dense(text));
}

/** The file that a static host serves for an address (path only), or undefined when there is none. */
export function fileFor(dist: string, path: string): string | undefined {
  try {
    const file = join(dist, decodeURI(path), path.endsWith('/') ? 'index.html' : '');
    return existsSync(file) && statSync(file).isFile() ? file : undefined;
  } catch {
    // Half an escape, or NUL: no file has such a name.
    return undefined;
  }
}
