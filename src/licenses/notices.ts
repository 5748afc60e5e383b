/** The licenses of what a build holds: its own, and those of the packages that parts of it come from. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a package says about itself. */
export interface PackageNotice {
  name: string;
  version: string;
  /** As an SPDX expression, such as `MIT`. */
  license: string;
  homepage: string;
  /** The files that hold its licenses, in their order by name. */
  texts: string[];
}

/** A package, and where the build has something of it. */
export interface Included extends PackageNotice {
  /** What the build has of it, as a sentence. */
  part: string;
}

/** The files in which packages keep their licenses. */
const LICENSE_FILE = /^(?:licen[cs]e|copying|notice)/i;

/**
 * What an installed package says about its license.
 *
 * @param folder of the package
 * @throws when the package names no license, or has no file with the text
 * @example
 * packageNotice('node_modules/pagefind').license // => 'MIT'
 */
export function packageNotice(folder: string): PackageNotice {
  const {
    name,
    version,
    license,
    homepage = '',
  } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, string>;
  const files = readdirSync(folder, { withFileTypes: true })
    .filter(({ name: file }) => LICENSE_FILE.test(file))
    // Some packages have a folder LICENSE, which holds the files.
    .flatMap((entry) => (entry.isDirectory() ? readdirSync(join(folder, entry.name)).map((file) => join(entry.name, file)) : [entry.name]))
    .toSorted();
  if (!license || files.length === 0) throw new Error(`${folder} has no license, and the build holds a part of it. Ask its authors.`);
  return { name, version, license, homepage, texts: files.map((file) => readFileSync(join(folder, file), 'utf8').trim()) };
}

const RULE = '='.repeat(80);

/**
 * The text of `licenses.txt`.
 *
 * @param own the license of the project
 * @param packages in any order; they are sorted by name, so that two builds agree
 */
export function licensesText(own: string, packages: readonly Included[]): string {
  const sections = packages
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, version, license, homepage, part, texts }) =>
      [[`${name} ${version} (${license})`, homepage, part].filter(Boolean).join('\n'), ...texts].join('\n\n'),
    );
  return [own.trim(), ...sections].join(`\n\n${RULE}\n\n`) + '\n';
}
