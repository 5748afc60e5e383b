/** Which licenses the packages of the project may have, and which they have. */
import parse from 'spdx-expression-parse';

/**
 * The licenses that a package may have, as SPDX ids, with what allows it. The packages are tools: they build and check the site, and
 * nobody gets them from us. What the site does hold of packages is in its `licenses.txt`.
 */
export const ALLOWED: Record<string, string> = {
  '0BSD': 'permissive',
  'Apache-2.0': 'permissive',
  'BlueOak-1.0.0': 'permissive',
  'BSD-2-Clause': 'permissive',
  'BSD-3-Clause': 'permissive',
  'CC0-1.0': 'public domain',
  ISC: 'permissive',
  MIT: 'permissive',
  'PSF-2.0': 'permissive',
  'Python-2.0': 'permissive',
  WTFPL: 'permissive',
  'CC-BY-3.0': 'the list of exceptions that SPDX names; nothing of it is in the site',
  'CC-BY-SA-4.0': 'a word list that the spelling is checked with; nothing of it is in the site',
  'LGPL-3.0-or-later': 'a library that sharp loads; it is used as it is and not passed on',
  'MPL-2.0': 'obliges who changes its files and passes them on; none is changed',
  'OFL-1.1': 'a font, in tests and as outlines in pictures',
};

/** What packages mean that say it in another form than SPDX, or not in the lock file. */
const MEANT: Record<string, string> = {
  '@cspell/dict-en-common-misspellings': 'CC-BY-SA-4.0',
  // Named in the old field `licenses` of its package.json.
  format: 'MIT',
};
/** The programs of Pagefind for each system have no field for the license; it is that of Pagefind. */
const PROGRAM_OF_PAGEFIND = /^@pagefind\/[a-z]+-[a-z0-9]+$/;

/** A package of the lock file. */
interface Package {
  name: string;
  version: string;
  license: string | undefined;
}

/**
 * The packages that `npm ci` installs on any system.
 *
 * @param lock the text of package-lock.json
 * @example
 * packagesOf(lock).find(({ name }) => name === 'astro')?.license // => 'MIT'
 */
export function packagesOf(lock: string): Package[] {
  const { packages } = JSON.parse(lock) as { packages: Record<string, { version: string; license?: string }> };
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, { version, license }]) => {
      const name = path.replace(/^.*node_modules\//, '');
      return { name, version, license: MEANT[name] ?? license ?? (PROGRAM_OF_PAGEFIND.test(name) ? 'MIT' : undefined) };
    });
}

/**
 * What is wrong with a license.
 *
 * @param license an SPDX expression; undefined when the package names none
 * @returns one line that says what to do; undefined when the license is allowed
 * @example
 * licenseProblem('MIT OR GPL-3.0-only')  // => undefined
 * licenseProblem('MIT AND GPL-3.0-only') // => 'GPL-3.0-only is not in ALLOWED → …'
 */
export function licenseProblem(license: string | undefined): string | undefined {
  const cure = 'use another package, or, with a reason, add';
  if (!license) return `no license → ${cure} what its authors say to MEANT in scripts/lib/licenses.ts`;
  const expression = parsed(license);
  if (!expression) return `"${license}" is no SPDX expression → ${cure} what is meant to MEANT in scripts/lib/licenses.ts`;
  return isAllowed(expression) ? undefined : `${license} is not in ALLOWED → ${cure} it to ALLOWED in scripts/lib/licenses.ts`;
}

/** The licenses that an expression names. */
export function licensesIn(license: string): string[] {
  return (license.match(/[\w.-]+/g) ?? []).filter((word) => !['AND', 'OR', 'WITH'].includes(word));
}

function parsed(license: string): parse.Expression | undefined {
  try {
    return parse(license);
  } catch {
    return undefined;
  }
}

function isAllowed(expression: parse.Expression): boolean {
  if ('license' in expression) return expression.exception === undefined && expression.license in ALLOWED && !expression.plus;
  const sides = [expression.left, expression.right];
  return expression.conjunction === 'or' ? sides.some(isAllowed) : sides.every(isAllowed);
}
