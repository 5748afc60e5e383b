/** Short names for the attributes by which Astro ties the styles of a component to its elements: they are on nearly every element. */
import { globSync } from 'node:fs';
import { relative, sep } from 'node:path';
import type { AstroUserConfig } from 'astro';

type VitePlugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number];

/** What Astro calls such an attribute: eight characters, which do not compress, and of which a page has some thirty different ones. */
const LONG_NAME = /\bdata-astro-cid-[a-z0-9]{8}\b/g;

/** What the build calls it instead: `data-13`. */
export const SCOPE_NAME = /^data-\d+$/;

/**
 * A plugin of Vite that, in a build, replaces `data-astro-cid-ez33kse4` by `data-` and a number in what a component has
 * become, markup and styles alike. No other attribute begins with `data-` and a digit, so that everything matches as before.
 *
 * @param root the folder of the project
 */
export function shortScopeNames(root: string): VitePlugin {
  let names: Map<string, string> | undefined;
  return {
    name: 'short-scope-names',
    apply: 'build',
    transform: (code, id) => {
      const [file] = id.split('?');
      if (!file.endsWith('.astro')) return;
      names ??= scopeNames(globSync('src/**/*.astro', { cwd: root }));
      const name = names.get(portable(relative(root, file)));
      return name && { code: code.replace(LONG_NAME, name), map: null };
    },
  };
}

/**
 * The short name of each component's attribute, from its place among all of them, so that two builds agree.
 *
 * @param files the paths of the components
 * @example
 * scopeNames(['src/b.astro', 'src/a.astro']) // => Map { 'src/a.astro' => 'data-0', 'src/b.astro' => 'data-1' }
 */
export function scopeNames(files: readonly string[]): Map<string, string> {
  return new Map(
    files
      .map(portable)
      .toSorted()
      .map((file, index) => [file, `data-${index}`]),
  );
}

const portable = (path: string): string => path.replaceAll(sep, '/');
