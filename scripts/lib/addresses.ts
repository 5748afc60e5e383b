/** The addresses of a build that a link may lead to for years: pages with their fragments, and the files for programs. */
import { LANGS } from '../../src/languages.ts';
import { filesOf, pageAt } from './built-site.ts';

/** The list of the addresses that are promised. */
export const ADDRESSES = 'tests/promised-addresses.txt';

/** The fragments of each address, such as `/{lang}/codes/504/` with `http` and `nginx`; `{lang}` stands for each language. */
export type Addresses = Map<string, Set<string>>;

/** Files that change their names, that pages load, or that stand for other pages. */
const NOT_PROMISED =
  /^(?:_astro|pagefind|offline|search|og|icons)\/|^\w+\/offline\/|^[._]|^404\.html$|^sw\.js$|\.(?:br|gz|webmanifest|svg)$/;
/** Elements whose ids tie parts of a form together. */
const OF_FORMS = 'form, dialog, [role=listbox]';

/**
 * The addresses of a build.
 *
 * @param dist its folder
 * @example
 * addressesOf('dist').get('/codes/504/') // => Set {}
 */
export function addressesOf(dist: string): Addresses {
  const files = filesOf(dist)
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !NOT_PROMISED.test(file) || file === 'search/index.html');
  const addresses = new Map(files.map((file) => [`/${file.replace(/index\.html$/, '')}`, fragmentsAt(dist, file)]));
  return merged(addresses);
}

function fragmentsAt(dist: string, file: string): Set<string> {
  if (!file.endsWith('.html')) return new Set();
  const main = pageAt(dist, `/${file.replace(/index\.html$/, '')}`).document.querySelector('main');
  const elements = [...(main?.querySelectorAll('[id]') ?? [])].filter((element) => !element.closest(OF_FORMS));
  return new Set(elements.map(({ id }) => id));
}

/** The addresses with `{lang}` where every language has the same address; only the fragments that all of them have, the others under their own. */
function merged(addresses: Addresses): Addresses {
  const all: Addresses = new Map();
  for (const [address, fragments] of addresses) {
    const [, lang, rest] = /^\/(\w+)(\/.*)$/.exec(address) ?? [];
    const twins = LANGS.map((other) => addresses.get(`/${other}${rest}`));
    if (!(LANGS as readonly string[]).includes(lang) || twins.includes(undefined)) all.set(address, fragments);
    else {
      const common = twins.reduce((left, right) => left!.intersection(right!))!;
      all.set(`/{lang}${rest}`, common);
      if (fragments.size > common.size) all.set(address, fragments.difference(common));
    }
  }
  return all;
}

/**
 * Addresses as a file: a line for each, in alphabetical order, with its fragments.
 *
 * @example
 * writeAddresses(new Map([['/codes/', new Set()], ['/{lang}/codes/9/', new Set(['nginx', 'http'])]]))
 * // => '/codes/\n/{lang}/codes/9/ #http #nginx\n'
 */
export function writeAddresses(addresses: Addresses): string {
  const lines = [...addresses].map(([address, fragments]) => [address, ...[...fragments].sort().map((each) => `#${each}`)].join(' '));
  return lines
    .sort()
    .map((line) => `${line}\n`)
    .join('');
}

/** Reads what `writeAddresses` wrote; lines that begin with `#` are comments. */
export function readAddresses(text: string): Addresses {
  const lines = text.split('\n').filter((line) => line && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const [address, ...fragments] = line.split(' ');
      return [address, new Set(fragments.map((each) => each.slice(1)))];
    }),
  );
}

/**
 * What of some addresses others lack, as addresses with and without fragments.
 *
 * @param moved addresses that need not be there, in the same form
 * @example
 * lacking(new Map([['/a/', new Set(['b'])]]), new Map([['/a/', new Set()]]), []) // => ['/a/#b']
 */
export function lacking(promised: Addresses, others: Addresses, moved: readonly string[]): string[] {
  return [...promised].flatMap(([address, fragments]) => {
    const own = others.get(address);
    // A page of which all languages had a fragment may have it under the address of each.
    if (!own) return moved.includes(address) ? [] : [address];
    return [...fragments.difference(own)].map((each) => `${address}#${each}`).filter((each) => !moved.includes(each));
  });
}

/** Both together. */
export function union(left: Addresses, right: Addresses): Addresses {
  const all = new Map(left);
  for (const [address, fragments] of right) all.set(address, fragments.union(all.get(address) ?? new Set()));
  return all;
}
