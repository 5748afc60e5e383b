/** Which packages the scripts of pages are bundled from. */
import type { AstroUserConfig } from 'astro';

type VitePlugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number];

/**
 * The folder of the package that a module belongs to.
 *
 * @param id of the module, its path as Vite writes it
 * @returns undefined for a module of the project, and for one that only exists during the build
 * @example
 * packageFolderOf('/a/node_modules/b/node_modules/@c/d/e/f.js') // => '/a/node_modules/b/node_modules/@c/d'
 */
export function packageFolderOf(id: string): string | undefined {
  return /^[^\0]*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(id)?.[0];
}

/**
 * A plugin of Vite that adds to a set the folder of every package of which a script of a page holds a module. The server of a build, which
 * only writes the pages, counts for nothing.
 *
 * @param folders what is added to
 */
export function bundledPackages(folders: Set<string>): VitePlugin {
  return {
    name: 'bundled-packages',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle: {
      // Before Astro moves small scripts into the pages, and takes them out of the bundle.
      order: 'pre',
      handler: (_, bundle) => {
        for (const file of Object.values(bundle))
          for (const id of file.type === 'chunk' ? file.moduleIds : []) {
            const folder = packageFolderOf(id);
            if (folder) folders.add(folder);
          }
      },
    },
  };
}
